import type { EventType } from './types.ts';

/** All event types, in the order in which the site shows them. */
export const EVENT_TYPES: readonly EventType[] = [
  'statement',
  'meeting',
  'military',
  'atrocity',
  'milestone',
  'condition',
];
