import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueText } from '#lib/story/issue.ts';
import { readJson } from './parse-json.ts';
import { smallStory } from './small-story.fixture.ts';

const FILE = 'data/lindeveen/story.json';

const issuesOf = (text: string): string[] => {
  const read = readJson(text, FILE);
  return read.ok ? [] : read.error.map(issueText);
};

describe('readJson', () => {
  it.each([
    [
      'a missing comma',
      '{\n  "a": 1\n  "b": 2\n}',
      'line 3, column 3: found "b"',
      'a comma before',
    ],
    ['a trailing comma', '{\n  "a": 1,\n}', 'line 3, column 1: found }', 'no comma after the last'],
    ['a trailing comma in a list', '[\n1,\n]', 'line 3, column 1: found ]', 'no comma after the'],
    ['two commas', '{ "a": 1,, "b": 2 }', 'line 1, column 10: found ,', 'the name of a field'],
    ['a missing colon', '{ "a" 1 }', 'line 1, column 7: found 1', 'a colon'],
    ['a missing value', '{ "a": }', 'line 1, column 8: found }', 'a value'],
    ['an unclosed brace', '{ "a": {\n', 'line 2, column 1: found the end of the file', '}'],
    ['an unclosed list', '{ "a": [1', 'line 1, column 10: found the end of the file', ']'],
    ['a list closed with a brace', '{ "a": [1 } }', 'line 1, column 11: found }', '] before it'],
    ['an object closed with a bracket', '{ "a": 1 ]', 'line 1, column 10: found ]', '} before it'],
    ['an extra closing brace', '{ "a": 1 }\n}', 'line 2, column 1: found }', 'nothing after'],
    ['unclosed text', '{ "a": "x', 'line 1, column 8: found "x', 'straight quotes'],
    ['text on two lines', '{ "a": "x\ny" }', 'line 1, column 8: found "x', 'on the same line'],
    ['quotes inside text', '{ "a": "a "b" c" }', 'line 1, column 12: found b', '\\" is a straight'],
    ['curly quotes', '{ “a”: 1 }', 'line 1, column 3: found “a”', 'straight quotes (")'],
    ['no quotes', '{ a: 1 }', 'line 1, column 3: found a', 'straight quotes (")'],
    ['a comment', '{ "a": 1 } // b', 'line 1, column 12: found // b', 'no comments'],
    ['a tab in text', '{ "a": "b\tc" }', 'line 1, column 8: found "b\\u0009c"', 'without tabs'],
    ['an unquoted word', '{ "a": yes }', 'line 1, column 8: found yes', 'true or false'],
    ['a repeated field', '{ "a": 1, "b": { "a": 1 }, "a": 2 }', 'column 28: found "a"', 'once'],
    ['no content', ' \n', 'the whole file: found an empty file', 'JSON'],
  ])('reports %s by line, column and what is accepted', (_, text, found, accepted) => {
    const [issue, ...others] = issuesOf(text);
    expect(issue).toContain(`${FILE}: `);
    expect(issue?.split('; accepted: ')[0]).toContain(found);
    expect(issue?.split('; accepted: ')[1]).toContain(accepted);
    expect(others).toEqual([]);
  });

  it('reports every repeated field', () => {
    expect(issuesOf('{ "a": 1, "a": 2, "b": [{ "c": 1, "c": 2 }] }')).toHaveLength(2);
  });

  it('returns the parsed value', () => {
    const story = smallStory();
    expect(readJson(JSON.stringify(story, null, 2), FILE)).toEqual({ ok: true, value: story });
  });

  it('reports a single place in invalid JSON, whichever character is missing', () => {
    const text = JSON.stringify(smallStory().story, null, 2);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const shortened = text.slice(0, at) + text.slice(at + 1);
        const read = readJson(shortened, FILE);
        let isJson = true;
        try {
          JSON.parse(shortened);
        } catch {
          isJson = false;
        }
        expect(read.ok).toBe(isJson);
        if (!read.ok)
          expect(read.error.map(({ path }) => path)).toEqual([
            expect.stringMatching(/^line \d+, column \d+$/),
          ]);
      }),
    );
  });

  it('parses or reports, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { found, accepted } of [readJson(text, FILE)].flatMap((read) =>
          read.ok ? [] : read.error,
        ))
          expect([found === '', accepted === '', /\n/.test(found)]).toEqual([false, false, false]);
      }),
    );
  });
});
