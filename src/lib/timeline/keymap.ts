/** What a key or a zoom control does in the timeline. */
export type PictureCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'pan-earlier'
  | 'pan-later'
  | 'scale';

interface Binding {
  readonly key: string;
  readonly shift?: boolean;
  readonly command: PictureCommand;
}

const PICTURE_KEYS: readonly Binding[] = [
  { key: 'ArrowRight', command: 'next' },
  { key: 'ArrowDown', command: 'next' },
  { key: 'ArrowLeft', command: 'previous' },
  { key: 'ArrowUp', command: 'previous' },
  { key: 'ArrowLeft', shift: true, command: 'pan-earlier' },
  { key: 'ArrowRight', shift: true, command: 'pan-later' },
  { key: 'Home', command: 'first' },
  { key: 'End', command: 'last' },
  { key: 'Enter', command: 'open' },
  { key: ' ', command: 'open' },
  { key: '+', command: 'zoom-in' },
  { key: '=', command: 'zoom-in' },
  { key: '-', command: 'zoom-out' },
  { key: '0', command: 'fit' },
  { key: 'l', command: 'scale' },
];

/** The command bound to a key press. With Ctrl, Alt or Meta, keys are left to the browser. */
export function pictureCommand(event: KeyboardEvent): PictureCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isArrow = key.startsWith('Arrow');
  return PICTURE_KEYS.find(
    (b) => b.key === key && (!isArrow || event.shiftKey === (b.shift ?? false)),
  )?.command;
}
