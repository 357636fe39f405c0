import { LISTED_WHOLE } from '#lib/reader/paginate.ts';
import type { PageLoad } from './$types';

/** Only pages with many events load the dense timeline. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  dense:
    data.story.events.length > LISTED_WHOLE
      ? await import('#lib/timeline/dense/dense-timeline.ts')
      : null,
});
