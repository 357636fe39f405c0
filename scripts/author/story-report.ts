import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '#lib/story/issue.ts';
import { articleText } from '#lib/story/parse/article-text.ts';
import { checkAgainstArticle } from '#lib/story/parse/check-against-article.ts';
import { readJson } from '#lib/story/parse/parse-json.ts';
import { parseStory } from '#lib/story/parse/parse-story.ts';
import type { Issue } from '#lib/story/types.ts';
import type { Result } from '#lib/result.ts';

/** Output and exit code of the command. */
export interface StoryReport {
  /** 0: no issues. 1: issues. 2: wrong usage. */
  readonly status: 0 | 1 | 2;
  /** For stdout. */
  readonly said: string;
  /** For stderr. */
  readonly complained: string;
}

const USAGE = 'npm run check-story -- data/<slug> [--article file]';

const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const refused = (issues: readonly string[], found: readonly string[] = []): StoryReport => ({
  status: 1,
  said: inLines(found),
  complained: inLines([...issues, counted(issues.length, 'issue')]),
});

function readArguments(args: readonly string[]) {
  try {
    const options = { article: { type: 'string' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return { positionals: [], values: {} };
  }
}

/** Reads a file as UTF-8, without its byte order mark. */
function readText(file: string, here: string, accepted: string): Result<string, Issue[]> {
  try {
    const bytes = readFileSync(resolve(here, file));
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { ok: false, error: [{ file, path: '', found: unread(error), accepted }] };
  }
}

function unread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'characters that are not UTF-8';
  return String(error);
}

function readStoryFile(file: string, here: string): Result<unknown, Issue[]> {
  const text = readText(file, here, 'JSON, saved as UTF-8');
  return text.ok ? readJson(text.value, file) : text;
}

/** The issue with a path that is not a folder; undefined if it is one. */
function notAFolder(folder: string, here: string): string | undefined {
  const there = statSync(resolve(here, folder), { throwIfNoEntry: false });
  if (there?.isDirectory()) return undefined;
  const [found, accepted] = there
    ? ['a file', `the folder it is in, ${dirname(folder)}`]
    : [`no such folder in ${here}`, 'a folder that holds story.json and passages.json'];
  return `${folder}: found ${found}; accepted: ${accepted}`;
}

/**
 * Checks the story in a folder, and checks it against its article if `--article` is given.
 * @param args of the command line
 * @param here folder that relative paths start from
 */
export function storyReport(args: readonly string[], here: string): StoryReport {
  const { positionals, values } = readArguments(args);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    return { status: 2, said: '', complained: inLines([USAGE]) };
  const wrong = notAFolder(folder, here);
  if (wrong !== undefined) return refused([wrong]);
  // The folder's name must be the slug, so the paths in issues show it even for `.`.
  const named = normalize(folder) === '.' ? join('..', basename(here)) : normalize(folder);
  const files = { story: join(named, 'story.json'), passages: join(named, 'passages.json') };
  const storyJson = readStoryFile(files.story, here);
  const passagesJson = readStoryFile(files.passages, here);
  if (!storyJson.ok || !passagesJson.ok) {
    const unreadable = [storyJson, passagesJson].flatMap((read) => (read.ok ? [] : read.error));
    return refused(unreadable.map(issueText));
  }
  const story = parseStory(storyJson.value, passagesJson.value, files);
  if (!story.ok) return refused(story.error.map(issueText));
  const found: string[] = [];
  if (values.article !== undefined) {
    const article = readText(values.article, here, "the article's text or HTML, saved as UTF-8");
    if (!article.ok) return refused(article.error.map(issueText));
    const checked = checkAgainstArticle(story.value, articleText(article.value), files);
    for (const { path, passage, locator } of checked.found) {
      const words = [locator.start, locator.end].filter(Boolean).join(' … ');
      found.push(`${path}: once, in ${passage}: ${words}`);
    }
    if (checked.issues.length > 0) return refused(checked.issues.map(issueText), found);
  }
  const { events, passages } = story.value;
  const counts = `${counted(events.length, 'event')}, ${counted(passages.length, 'passage')}`;
  return {
    status: 0,
    said: inLines([...found, `${folder}: ${counts}, no issues`]),
    complained: '',
  };
}
