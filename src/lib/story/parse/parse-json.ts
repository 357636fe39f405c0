import { printParseErrorCode, visit } from 'jsonc-parser';
import { err, ok, type Result } from '#lib/result.ts';
import { inLine } from '#lib/story/issue.ts';
import type { Issue } from '#lib/story/types.ts';

const IN_TEXT = 'inside text, \\" is a straight quote, \\\\ a backslash, \\n a new line';
const TEXT = `text between straight quotes ("); ${IN_TEXT}`;
const NUMBER = 'a number, as in 3';

/** What is accepted at the place of an error, by the name of the error in jsonc-parser. */
const ACCEPTED: Readonly<Record<string, string>> = {
  PropertyNameExpected:
    'the name of a field between straight quotes, or }; no comma after the last field',
  ColonExpected: 'a colon after the name of a field',
  ValueExpected: 'a value; no comma after the last item of a list',
  CommaExpected: 'a comma before it',
  CloseBraceExpected: '} for every {',
  CloseBracketExpected: '] for every [',
  EndOfFileExpected: 'nothing after the } that closes the first {',
  InvalidSymbol: `${TEXT}; or a number, true or false`,
  InvalidCommentToken: 'no comments',
  UnexpectedEndOfString: `${TEXT}, closed on the same line`,
  UnexpectedEndOfNumber: NUMBER,
  InvalidNumberFormat: NUMBER,
  InvalidUnicode: '\\u with four digits',
  InvalidEscapeCharacter: IN_TEXT,
  InvalidCharacter: `text without tabs or other control characters; ${IN_TEXT}`,
};

/**
 * Parses JSON. `JSON.parse` decides what is valid, but its messages lack the place of some errors
 * and differ by version of Node, so jsonc-parser is used to describe errors. The issue is the first
 * error in the text. Repeated fields are issues too, because `JSON.parse` silently drops the first
 * value.
 */
export function readJson(text: string, file: string): Result<unknown, Issue[]> {
  if (text.trim() === '')
    return err([{ file, path: '', found: 'an empty file', accepted: 'JSON, as in { … }' }]);
  const { syntaxError, repeated } = faults(text, file);
  try {
    const json: unknown = JSON.parse(text);
    return repeated.length === 0 ? ok(json) : err(repeated);
  } catch (error) {
    const whole = { file, path: '', found: inLine(String(error)), accepted: 'JSON' };
    return err([syntaxError ?? whole]);
  }
}

/** The first syntax error (later ones may be consequences of it), and all repeated fields. */
function faults(text: string, file: string): { syntaxError?: Issue; repeated: Issue[] } {
  const errors: Issue[] = [];
  const repeated: Issue[] = [];
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
          repeated.push({ ...at(line, column), found, accepted: 'each field once' });
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
  return { ...(errors[0] && { syntaxError: errors[0] }), repeated };
}

function acceptedFor(code: number, token: string): string {
  const name = printParseErrorCode(code);
  // A list is closed by a brace, or an object by a bracket.
  const isClosed = name === 'CommaExpected' && /[\]}]/.test(token.charAt(0));
  const accepted = isClosed ? `${token === '}' ? ']' : '}'} before it` : ACCEPTED[name];
  return accepted ?? name;
}
