/** Folder of the site with hostile stories; its pages are in `build/` there. */
export const HOSTILE_SITE = 'reports/hostile';
/** Origin that the site is built for. */
export const HOSTILE_ORIGIN = 'https://dateline.example';
export const HOSTILE_BASE = '/hostile';
