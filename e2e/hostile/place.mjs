/** Folder of the site whose stories are hostile; its pages are in `build/` there. */
export const HOSTILE_SITE = 'reports/hostile';
/** What that site takes for its address. */
export const HOSTILE_ORIGIN = 'https://dateline.example';
export const HOSTILE_BASE = '/hostile';
