import type { Language, PublishedStory } from '#lib/story/types.ts';
import { ARCHIVE_FROM } from '#lib/layout/dense/dense-index.ts';
import ArchiveStrip from '#lib/timeline/leaving/ArchiveStrip.svelte';
import { ground, panel } from './DenseLayers.svelte';
import { densityPath } from '#lib/timeline/svg/density-path.ts';
import ListPages from '#lib/reader/Pagination.svelte';
import { StoryArchive } from './dense-state.svelte.ts';

/** What only pages of many events need: such a page imports it, and no other loads it. */
export const archiveView = {
  ListPages,
  Strip: ArchiveStrip,
  ground,
  panel,
  densityPath,
  /** The picture of a story that is an archive; null where it can be drawn event by event. */
  open: (story: PublishedStory, lang: Language, numberOf: (id: string) => number) =>
    story.events.length < ARCHIVE_FROM ? null : new StoryArchive(story, lang, numberOf),
};

export type ArchiveView = typeof archiveView;
