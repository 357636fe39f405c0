import { issueText } from '#lib/story/issue.ts';
import { parseStory } from '#lib/story/parse.ts';
import { publishStory } from '#lib/story/published.ts';
import type { PublishedStory } from '#lib/story/types.ts';

const files = import.meta.glob<unknown>('/data/*/*.json', { eager: true, import: 'default' });
const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];

function load(folder: string): PublishedStory {
  const story = `data/${folder}/story.json`;
  const passages = `data/${folder}/passages.json`;
  const parsed = parseStory(files[`/${story}`], files[`/${passages}`], { story, passages });
  // A bad story stops the build, in its editor's words.
  if (!parsed.ok) throw new Error(['', ...parsed.error.map(issueText)].join('\n'));
  return publishStory(parsed.value);
}

/** Every story in `data/`, newest article first. */
export const stories: readonly PublishedStory[] = folders
  .map(load)
  .sort((a, b) => b.article.date.localeCompare(a.article.date) || a.slug.localeCompare(b.slug));

export const storyOf = (slug: string): PublishedStory | undefined =>
  stories.find((story) => story.slug === slug);
