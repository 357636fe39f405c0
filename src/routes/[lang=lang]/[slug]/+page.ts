import type { PageLoad } from './$types';

/** Only pages with a dense timeline load it. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  dense: data.isDense ? await import('#lib/timeline/dense/dense-timeline.ts') : null,
});
