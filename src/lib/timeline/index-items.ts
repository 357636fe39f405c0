import { ARCHIVE_FROM, archiveOf, indexArchive, type ArchiveIndex } from './archive.ts';
import { foldItems, indexTimeline } from './timeline-index.ts';
import type { IndexOptions, TimelineIndex, TimelineItem } from './timeline-index.ts';

/** The narrowest view of a story: half a day. */
const CLOSEST_MS = 43_200_000;

/** A story where there are few, an archive where there are many: what `layoutScene` takes. */
export const indexItems = <T>(
  items: readonly TimelineItem<T>[],
  options: IndexOptions,
): TimelineIndex<T> | ArchiveIndex<T> =>
  items.length < ARCHIVE_FROM
    ? indexTimeline(items, options)
    : indexArchive(
        archiveOf(items, options),
        { ...options, closestMs: CLOSEST_MS },
        foldItems(items, options),
      );
