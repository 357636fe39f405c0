import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SMALL_ARTICLE, smallStory } from '#lib/story/parse/small-story.fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-command-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'lindeveen'));
writeFileSync(join(root, 'article.txt'), SMALL_ARTICLE);

/** Runs the command as npm does, with the user's folder in INIT_CWD. */
function checkStory(story: object, ...args: string[]) {
  writeFileSync(join(root, 'lindeveen/story.json'), JSON.stringify(story));
  const { passages } = smallStory();
  writeFileSync(join(root, 'lindeveen/passages.json'), JSON.stringify(passages));
  const script = join(import.meta.dirname, 'check-story.mjs');
  const env = { ...process.env, INIT_CWD: root };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
}

it('reports what it found in a valid story and exits with 0', () => {
  const { status, stdout, stderr } = checkStory(
    smallStory().story,
    'lindeveen',
    '--article',
    'article.txt',
  );
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n')).toHaveLength(9);
  expect(stdout).toContain('lindeveen: 5 events, ');
  expect(status).toBe(0);
});

it('reports the issues of an invalid story on stderr and exits with 1', () => {
  const { status, stdout, stderr } = checkStory({ ...smallStory().story, version: 0 }, 'lindeveen');
  expect(stdout).toBe('');
  expect(stderr).toContain(`${join('lindeveen', 'story.json')}: version: found 0;`);
  expect(stderr).toContain('1 issue\n');
  expect(status).toBe(1);
});
