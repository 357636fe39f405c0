import { ok, type Result } from '#lib/result.ts';
import { issueText } from '#lib/story/issue.ts';
import { readJson } from '#lib/story/parse/parse-json.ts';
import { parseStory } from '#lib/story/parse/parse-story.ts';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import type { Issue, PublishedStory } from '#lib/story/types.ts';

const files = import.meta.glob<string>('/data/*/*.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});
const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];

function load(folder: string): PublishedStory {
  const story = `data/${folder}/story.json`;
  const passages = `data/${folder}/passages.json`;
  const [storyJson, passagesJson] = [orThrow(readFile(story)), orThrow(readFile(passages))];
  return publishStory(orThrow(parseStory(storyJson, passagesJson, { story, passages })));
}

/** Reads a missing file as `undefined`, which `parseStory` reports as an issue. */
function readFile(name: string): Result<unknown, Issue[]> {
  const text = files[`/${name}`];
  return text === undefined ? ok(undefined) : readJson(text, name);
}

/** The value, or else an error that stops the build and lists the issues for the story's editor. */
function orThrow<T>(read: Result<T, Issue[]>): T {
  if (!read.ok) throw new Error(['', ...read.error.map(issueText)].join('\n'));
  return read.value;
}

/** Every story in `data/`, newest article first. */
export const stories: readonly PublishedStory[] = folders
  .map(load)
  .sort((a, b) => b.article.date.localeCompare(a.article.date) || a.slug.localeCompare(b.slug));

export const storyOf = (slug: string): PublishedStory | undefined =>
  stories.find((story) => story.slug === slug);
