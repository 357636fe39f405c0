import { KEYS_ON, type KeysOn } from './keymap.ts';
import { SLIDE_KINDS, LESSONS, type Lesson, type Step, type StepOrder } from './steps.ts';

/** The state that the windows of a presentation share. */
export interface Snapshot {
  /**
   * Epoch ms of the last change, and an id of its author to break ties. 0 means no state yet; 1 means
   * the state of an address, which only windows without state take over.
   */
  readonly stamp: readonly [number, string];
  readonly order: StepOrder;
  readonly lesson: Lesson;
  readonly step: Step;
  readonly blank: 'black' | 'white' | null;
  readonly startedMs: number | null;
  readonly keysOn: KeysOn;
}

/** A window that joins sends `hello`; windows that have a state answer with it. */
export type Message =
  | { readonly v: 2; readonly kind: 'hello' }
  | { readonly v: 2; readonly kind: 'state'; readonly state: Snapshot };

export const isNewer = (a: Snapshot['stamp'], b: Snapshot['stamp']): boolean =>
  a[0] === b[0] ? a[1] > b[1] : a[0] > b[0];

const oneOf = <T>(values: readonly T[], value: unknown): value is T =>
  values.some((each) => each === value);

/** Reads a message of another window. Returns null for any other form: an older page may still be open. */
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

/** The channel between windows: the part of BroadcastChannel that is used. */
export interface Line {
  postMessage(message: Message): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/**
 * Joins a window to the others of its presentation. Windows may close, reload and join again; the
 * newest state wins.
 * @returns `tell` sends this window's state to the others; `leave` closes the channel
 */
export function join(
  line: Line,
  mine: { snapshot: () => Snapshot; follow: (state: Snapshot) => void },
): { tell: () => void; leave: () => void } {
  const tell = (): void => {
    const state = mine.snapshot();
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
