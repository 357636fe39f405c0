import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SMALL_ARTICLE, smallStory } from '#lib/story/small-story.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-story-'));
afterAll(() => rmSync(root, { recursive: true }));

const folder = join(root, 'lindeveen');
const article = join(root, 'article.txt');
mkdirSync(folder);
writeFileSync(article, SMALL_ARTICLE);

function checkStory(story: object, passages: object | string, ...rest: string[]) {
  writeFileSync(join(folder, 'story.json'), JSON.stringify(story));
  const text = typeof passages === 'string' ? passages : JSON.stringify(passages);
  writeFileSync(join(folder, 'passages.json'), text);
  const script = join(import.meta.dirname, 'check-story.mjs');
  return spawnSync(process.execPath, [script, folder, ...rest], { encoding: 'utf8' });
}

it('a good story passes, and every locator is said to stand once in its passage', () => {
  const { story, passages } = smallStory();
  const { status, stdout } = checkStory(story, passages, '--article', article);
  expect(stdout.trimEnd().split('\n')).toHaveLength(9);
  expect(stdout).toContain('events[3].locator: once, in paragraph 2: On Monday Bor … Cato met');
  expect(status).toBe(0);
});

it('a bad story fails with every issue, a line each', () => {
  const { story, passages } = smallStory();
  const bad = { ...story, version: 0, updated: 'today' };
  const { status, stderr } = checkStory(bad, passages);
  const file = join(folder, 'story.json');
  expect(stderr).toContain(`${file}: version: found 0; accepted: 1 or more\n`);
  expect(stderr).toContain(`${file}: updated: found "today"; accepted: A day that exists`);
  expect(stderr).toContain('2 issues');
  expect(status).toBe(1);
});

it('a story whose article says otherwise fails', () => {
  const { story, passages } = smallStory();
  writeFileSync(article, SMALL_ARTICLE.replace('Cato met', 'Cato quarrelled'));
  const { status, stderr } = checkStory(story, passages, '--article', article);
  expect(stderr).toContain('events[3].locator: found "On Monday Bor … Cato met"');
  expect(status).toBe(1);
});

it('a file that is no JSON is named', () => {
  const { status, stderr } = checkStory(smallStory().story, '{');
  expect(stderr).toContain('passages.json: the whole file');
  expect(status).toBe(1);
});

it('an article that cannot be read is named', () => {
  const { story, passages } = smallStory();
  const missing = join(root, 'nowhere.txt');
  const { status, stderr } = checkStory(story, passages, '--article', missing);
  expect(stderr).toMatch(/nowhere\.txt: the whole file: found ENOENT.*\n1 issue\n$/);
  expect(status).toBe(1);
});
