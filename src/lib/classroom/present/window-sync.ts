import { KEYS_ON, type KeysOn } from './keymap.ts';
import { SLIDE_KINDS, LESSONS, type Lesson, type Step, type StepOrder } from './steps.ts';

/** All that two windows of one presentation share. */
export interface Snapshot {
  /**
   * Time of the change, epoch ms, and who made it, for two changes of one moment. 0 knows nothing yet;
   * 1 is where an address led, which is news only to who knows nothing.
   */
  readonly stamp: readonly [number, string];
  readonly order: StepOrder;
  readonly lesson: Lesson;
  readonly step: Step;
  readonly blank: 'black' | 'white' | null;
  readonly startedMs: number | null;
  readonly keysOn: KeysOn;
}

/** A window that joins says `hello`; who has something to tell answers with `state`. */
export type Message =
  | { readonly v: 2; readonly kind: 'hello' }
  | { readonly v: 2; readonly kind: 'state'; readonly state: Snapshot };

export const isNewer = (a: Snapshot['stamp'], b: Snapshot['stamp']): boolean =>
  a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];

const oneOf = <T>(values: readonly T[], value: unknown): value is T =>
  values.some((each) => each === value);

/** What another window sent, or null where it is none of ours: an older page may still be open. */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  const { v, kind, state } = data as Record<string, unknown>;
  if (v !== 2) return null;
  if (kind === 'hello') return { v, kind };
  return kind === 'state' && isSnapshot(state) ? { v, kind, state } : null;
}

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { stamp, order, lesson, step, blank, startedMs, keysOn } = value as Record<string, unknown>;
  if (!Array.isArray(stamp) || typeof step !== 'object' || step === null) return false;
  const { event, kind, part } = step as Record<string, unknown>;
  return (
    Number.isFinite(stamp[0]) &&
    typeof stamp[1] === 'string' &&
    oneOf(['time', 'story'], order) &&
    oneOf(LESSONS, lesson) &&
    (event === null || typeof event === 'string') &&
    oneOf(SLIDE_KINDS, kind) &&
    Number.isInteger(part) &&
    oneOf(['black', 'white', null], blank) &&
    oneOf(KEYS_ON, keysOn) &&
    (startedMs === null || Number.isFinite(startedMs))
  );
}

/** What joins the windows: a BroadcastChannel, or whatever sends and receives like one. */
export interface Line {
  postMessage(message: Message): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/**
 * Joins a window to the others. Either may close, reload and join again: the newest state wins.
 * @returns `tell` sends the present state on; `leave` hangs up.
 */
export function join(
  line: Line,
  mine: { snapshot: () => Snapshot; follow: (state: Snapshot) => void },
): { tell: () => void; leave: () => void } {
  const tell = (): void => {
    const state = mine.snapshot();
    // A stamp of 0 knows nothing yet.
    if (state.stamp[0] > 0) line.postMessage({ v: 2, kind: 'state', state });
  };
  line.onmessage = ({ data }) => {
    const message = readMessage(data);
    if (message?.kind === 'hello') tell();
    else if (message) mine.follow(message.state);
  };
  line.postMessage({ v: 2, kind: 'hello' });
  return { tell, leave: () => line.close() };
}
