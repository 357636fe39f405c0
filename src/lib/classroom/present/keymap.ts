import type { PresentCommand } from '#lib/messages/present.ts';

/**
 * Which single-character shortcuts are on: all, only the full stop that clickers send for a black
 * screen, or none. Speech input and tremor can trigger them by accident, so WCAG 2.1.4 requires
 * that they can be switched off.
 */
export const KEYS_ON = ['all', 'clicker', 'none'] as const;
export type KeysOn = (typeof KEYS_ON)[number];
const CLICKER_KEY = '.';

/** A key that runs a command. Without `shift` it does so with and without Shift. */
export interface PresentKey {
  readonly key: string;
  readonly shift?: boolean;
}

export interface PresentKeyRow {
  readonly command: PresentCommand;
  readonly keys: readonly PresentKey[];
}

const keys = (...names: string[]): PresentKey[] => names.map((key) => ({ key }));

/** The table of keys, by `KeyboardEvent.key`, from which the handler, the help and the teachers' page read. */
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
  { command: 'rest', keys: keys('r') },
  { command: 'order', keys: keys('t') },
  { command: 'zoom-in', keys: keys('+', '=') },
  { command: 'zoom-out', keys: keys('-') },
  { command: 'fit', keys: keys('0') },
  { command: 'again', keys: keys('F5') },
];

/** Commands that a held key repeats. */
const REPEATS: readonly PresentCommand[] = ['next', 'previous', 'zoom-in', 'zoom-out'];

/** Result of a key press: a command, the digits typed so far, the number to jump to, or nothing. */
export type Press =
  | { readonly command: PresentCommand }
  | { readonly digits: string }
  | { readonly jumpTo: number }
  | null;

/** Enough to number the events of any story. */
const MAX_DIGITS = 4;

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'
>;

/** A clicker sends the key code of the full stop, which another keyboard layout may read as ":". */
function nameOf({ key, code, shiftKey }: KeyPress): string {
  if (code === 'Period' && !shiftKey) return CLICKER_KEY;
  return key.length === 1 ? key.toLowerCase() : key;
}

const isOn = (key: string, keysOn: KeysOn): boolean =>
  key.length > 1 ||
  key === ' ' ||
  keysOn === 'all' ||
  (keysOn === 'clicker' && key === CLICKER_KEY);

/**
 * Reads one key press. Keys with Ctrl, Alt or Meta are left to the browser.
 * @param digits those typed so far of a number
 * @param keysOn which single-character shortcuts are on
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
