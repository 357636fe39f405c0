import { printParseErrorCode, visit } from 'jsonc-parser';
import { err, ok, type Result } from '#lib/result.ts';
import { inLine } from '#lib/story/issue.ts';
import type { Issue } from '#lib/story/types.ts';

const IN_TEXT = 'within a text \\" is a straight quote, \\\\ a backslash, \\n a new line';
const TEXT = `text between straight quotes ("); ${IN_TEXT}`;
const NUMBER = 'a number, as in 3';

/** What would do at the place of an error, by the name of the error. */
const ACCEPTED: Readonly<Record<string, string>> = {
  PropertyNameExpected:
    'the name of a field between straight quotes, or }; no comma after the last field',
  ColonExpected: 'a colon after the name of a field',
  ValueExpected: 'a value; no comma after the last of a list',
  CommaExpected: 'a comma before it',
  CloseBraceExpected: '} for every {',
  CloseBracketExpected: '] for every [',
  EndOfFileExpected: 'nothing after the } of the first {',
  InvalidSymbol: `${TEXT}; or a number, true or false`,
  InvalidCommentToken: 'no comments',
  UnexpectedEndOfString: `${TEXT}, closed on its own line`,
  UnexpectedEndOfNumber: NUMBER,
  InvalidNumberFormat: NUMBER,
  InvalidUnicode: '\\u with four digits',
  InvalidEscapeCharacter: IN_TEXT,
  InvalidCharacter: `text without tabs and other control characters; ${IN_TEXT}`,
};

/**
 * The JSON that a text holds. `JSON.parse` says what is JSON; its own messages name no place for
 * some errors, and differ by version of Node, so that another reader tells where and what. A field
 * that stands twice is an issue too: its first value would be lost unseen.
 */
export function readJson(text: string, file: string): Result<unknown, Issue[]> {
  if (text.trim() === '')
    return err([{ file, path: '', found: 'an empty file', accepted: 'JSON, as in { … }' }]);
  const { broken, twice } = faults(text, file);
  try {
    const json: unknown = JSON.parse(text);
    return twice.length === 0 ? ok(json) : err(twice);
  } catch (error) {
    const whole = { file, path: '', found: inLine(String(error)), accepted: 'JSON' };
    return err([broken ?? whole]);
  }
}

/** The first place where a text is no JSON (those after it may follow from it), and its fields that stand twice. */
function faults(text: string, file: string): { broken?: Issue; twice: Issue[] } {
  const errors: Issue[] = [];
  const twice: Issue[] = [];
  const open: Set<string>[] = [];
  const at = (line: number, column: number) => ({
    file,
    path: `line ${line + 1}, column ${column + 1}`,
  });
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty(name, offset, length, line, column) {
        const fields = open.at(-1);
        const found = `${inLine(text.slice(offset, offset + length))} a second time`;
        if (fields?.has(name))
          twice.push({ ...at(line, column), found, accepted: 'each field once' });
        fields?.add(name);
      },
      onError(code, offset, length, line, column) {
        const token = text.slice(offset, offset + length);
        const found = token === '' ? 'the end of the file' : inLine(token);
        errors.push({ ...at(line, column), found, accepted: acceptedFor(code, token) });
      },
    },
    { disallowComments: true },
  );
  return { ...(errors[0] && { broken: errors[0] }), twice };
}

function acceptedFor(code: number, token: string): string {
  const name = printParseErrorCode(code);
  // A list or an object is closed by the other's bracket.
  const isClosed = name === 'CommaExpected' && /[\]}]/.test(token.charAt(0));
  const accepted = isClosed ? `${token === '}' ? ']' : '}'} before it` : ACCEPTED[name];
  return accepted ?? name;
}
