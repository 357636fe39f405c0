import { LISTED_WHOLE } from '#lib/reader/paginate.ts';
import type { PageLoad } from './$types';

/** Pages of many events need more than others: only those load it. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  dense:
    data.story.events.length > LISTED_WHOLE
      ? await import('#lib/timeline/dense/dense-timeline.ts')
      : null,
});
