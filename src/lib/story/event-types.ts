import type { EventType } from './types.ts';

/** In the order in which kinds are shown everywhere. */
export const EVENT_TYPES: readonly EventType[] = [
  'statement',
  'meeting',
  'military',
  'atrocity',
  'milestone',
  'condition',
];
