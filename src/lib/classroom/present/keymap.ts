import type { PresentCommand } from '#lib/messages/present.ts';

/**
 * Which keys of one character do something: all, only the full stop that clickers send for a black
 * screen, or none. Speech and trembling hands may type one unmeant, so all of them can be switched off.
 */
export const KEYS_ON = ['all', 'clicker', 'none'] as const;
export type KeysOn = (typeof KEYS_ON)[number];
const OF_CLICKER = '.';

/** `shift` is asked only of keys that mean one thing with it and another without. */
export interface PresentKey {
  readonly key: string;
  readonly shift?: boolean;
}

export interface PresentKeyRow {
  readonly command: PresentCommand;
  readonly keys: readonly PresentKey[];
}

const keys = (...names: string[]): PresentKey[] => names.map((key) => ({ key }));

/** The one table of keys: the handler, the help and the key card read it. */
export const PRESENT_KEYS: readonly PresentKeyRow[] = [
  {
    command: 'next',
    keys: [
      ...keys('ArrowRight', 'ArrowDown'),
      { key: ' ', shift: false },
      ...keys('n', 'PageDown'),
    ],
  },
  {
    command: 'previous',
    keys: [
      ...keys('ArrowLeft', 'ArrowUp'),
      { key: ' ', shift: true },
      ...keys('p', 'PageUp', 'Backspace'),
    ],
  },
  { command: 'first', keys: keys('Home') },
  { command: 'last', keys: keys('End') },
  { command: 'jump', keys: keys('g') },
  { command: 'black', keys: keys('b', '.', 'v') },
  { command: 'white', keys: keys('w', ',') },
  { command: 'overview', keys: keys('o', 'Escape') },
  { command: 'notes', keys: keys('s') },
  { command: 'fullscreen', keys: keys('f') },
  { command: 'help', keys: keys('?', 'h') },
  { command: 'dates', keys: keys('d') },
  { command: 'source', keys: keys('c') },
  { command: 'order', keys: keys('t') },
  { command: 'zoom-in', keys: keys('+', '=') },
  { command: 'zoom-out', keys: keys('-') },
  { command: 'fit', keys: keys('0') },
  { command: 'scale', keys: keys('l') },
  { command: 'again', keys: keys('F5') },
];

/** Held down, these go on; every other command waits for the key to be let go. */
const REPEATS: readonly PresentCommand[] = ['next', 'previous', 'zoom-in', 'zoom-out'];

/** What a press asks for: a command, one more digit of a number, the number itself, or nothing. */
export type Press =
  | { readonly command: PresentCommand }
  | { readonly digits: string }
  | { readonly jumpTo: number }
  | null;

/** A number is at most this long: no story has more steps. */
const MAX_DIGITS = 4;

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
>;

/** A clicker presses where the full stop is on its own keyboard; on that of the reader it may say ":". */
function nameOf({ key, code, shiftKey }: KeyPress): string {
  if (code === 'Period' && !shiftKey) return OF_CLICKER;
  return key.length === 1 ? key.toLowerCase() : key;
}

const isOn = (key: string, keysOn: KeysOn): boolean =>
  key.length > 1 || key === ' ' || keysOn === 'all' || (keysOn === 'clicker' && key === OF_CLICKER);

/**
 * Reads one key. With Ctrl, Alt or Meta a key stays the browser's.
 * @param digits what has been typed of a number
 */
export function readKey(event: KeyPress, digits: string, keysOn: KeysOn): Press {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = nameOf(event);
  if (!isOn(key, keysOn)) return null;
  if (/^\d$/.test(key) && (digits || key !== '0'))
    return event.repeat ? null : { digits: (digits + key).slice(-MAX_DIGITS) };
  if (key === 'Enter') return digits ? { jumpTo: Number(digits) } : null;
  const row = PRESENT_KEYS.find((each) =>
    each.keys.some((k) => k.key === key && (k.shift === undefined || k.shift === event.shiftKey)),
  );
  if (!row || (event.repeat && !REPEATS.includes(row.command))) return null;
  return { command: row.command };
}
