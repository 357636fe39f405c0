import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { storyReport } from './story-report.ts';
import { SMALL_ARTICLE, smallStory } from '#lib/story/parse/small-story.fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-story-'));
afterAll(() => rmSync(root, { recursive: true }));

const folder = join(root, 'lindeveen');
const article = join(root, 'article.txt');
mkdirSync(folder);
writeFileSync(article, SMALL_ARTICLE);

type Written = object | string | Buffer;

function write(file: string, written: Written) {
  const isText = typeof written === 'string' || Buffer.isBuffer(written);
  writeFileSync(join(folder, file), isText ? written : JSON.stringify(written));
}

const run = (here: string, ...args: string[]) => storyReport(args, here);

function checkStory(story: Written, passages: Written, ...rest: string[]) {
  write('story.json', story);
  write('passages.json', passages);
  return run(root, folder, ...rest);
}

it('passes a valid story and reports every locator once, with its passage', () => {
  const { story, passages } = smallStory();
  const { status, said } = checkStory(story, passages, '--article', article);
  expect(said.trimEnd().split('\n')).toHaveLength(9);
  expect(said).toContain('events[3].locator: once, in paragraph 2: On Monday Bor … Cato met');
  expect(status).toBe(0);
});

it('reports every issue of an invalid story on its own line', () => {
  const { story, passages } = smallStory();
  const bad = { ...story, version: 0, updated: 'today' };
  const { status, complained } = checkStory(bad, passages);
  const file = join(folder, 'story.json');
  expect(complained).toContain(`${file}: version: found 0; accepted: 1 or more\n`);
  expect(complained).toContain(`${file}: updated: found "today"; accepted: A day that exists`);
  expect(complained).toContain('2 issues');
  expect(status).toBe(1);
});

it('fails if a locator is not in the article', () => {
  const { story, passages } = smallStory();
  writeFileSync(article, SMALL_ARTICLE.replace('Cato met', 'Cato quarrelled'));
  const { status, complained } = checkStory(story, passages, '--article', article);
  expect(complained).toContain('events[3].locator: found "On Monday Bor … Cato met"');
  expect(status).toBe(1);
});

it('reports syntax errors of both files, with line and column', () => {
  const broken = '{\n  "slug": "lindeveen"\n  "version": 1\n}';
  const { status, complained } = checkStory(broken, '{ "passages": [], }');
  expect(complained.split('\n').map((line) => line.split('; accepted: ')[0])).toEqual([
    `${join(folder, 'story.json')}: line 3, column 3: found "version"`,
    `${join(folder, 'passages.json')}: line 1, column 19: found }`,
    '2 issues',
    '',
  ]);
  expect(status).toBe(1);
});

it('recognises an empty file and one that is not UTF-8', () => {
  const { complained } = checkStory('', Buffer.from('{ "passages": "Armeni\u00EB" }', 'latin1'));
  expect(complained).toContain('story.json: the whole file: found an empty file; accepted: JSON');
  expect(complained).toContain(
    'found characters that are not UTF-8; accepted: JSON, saved as UTF-8',
  );
});

it('ignores a byte order mark', () => {
  const { story, passages } = smallStory();
  expect(checkStory(`\uFEFF${JSON.stringify(story)}`, passages).complained).toBe('');
});

it('finds and names files relative to the user’s folder', () => {
  const { story, passages } = smallStory();
  checkStory({ ...story, slug: 'bridge' }, passages);
  const issue = 'slug: found "bridge"; accepted: lindeveen, the name of its folder\n1 issue\n';
  expect(run(root, 'lindeveen/').complained).toBe(`${join('lindeveen', 'story.json')}: ${issue}`);
  expect(run(folder, '.').complained).toBe(`${join('..', 'lindeveen', 'story.json')}: ${issue}`);
});

it('recognises a folder without the files, a missing folder, and a file', () => {
  const passages = join('empty', 'passages.json');
  mkdirSync(join(root, 'empty'));
  expect(run(root, 'empty').complained).toMatch(
    /found no such file; .*\n.*found no such file; .*\n2 i/,
  );
  expect(run(root, 'empty').complained).toContain(
    `${passages}: the whole file: found no such file`,
  );
  expect(run(root, 'lindeveem').complained).toBe(
    `lindeveem: found no such folder in ${root}; accepted: a folder that holds story.json and passages.json\n1 issue\n`,
  );
  expect(run(root, 'lindeveen/story.json').complained).toContain(
    'found a file; accepted: the folder it is in, lindeveen\n',
  );
});

it('counts one event and one passage in the singular', () => {
  const { story, passages } = smallStory();
  const events = story.events.slice(4).map((each) => ({ ...each, passage: { part: 'caption' } }));
  const caption = { ...passages.passages[2], part: 'caption', number: undefined };
  const { said } = checkStory({ ...story, events }, { passages: [caption] });
  expect(said).toBe(`${folder}: 1 event, 1 passage, no issues\n`);
});

it('reports an article that cannot be read', () => {
  const { story, passages } = smallStory();
  const { status, complained } = checkStory(story, passages, '--article', 'nowhere.txt');
  expect(complained).toMatch(/^nowhere\.txt: the whole file: found no such file; .*\n1 issue\n$/);
  expect(status).toBe(1);
});

it('prints the usage for two folders, for none and for an unknown option', () => {
  for (const args of [[], [folder, folder], [folder, '--articel', article]])
    expect(run(root, ...args)).toEqual({
      status: 2,
      said: '',
      complained: 'npm run check-story -- data/<slug> [--article file]\n',
    });
});
