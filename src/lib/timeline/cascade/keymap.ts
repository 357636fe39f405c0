/** What a key does in the picture. */
export type PictureCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'pane-above'
  | 'pane-below'
  | 'open'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'pan-earlier'
  | 'pan-later'
  | 'close-pane';

interface Binding {
  readonly key: string;
  readonly shift?: boolean;
  readonly command: PictureCommand;
}

const PICTURE_KEYS: readonly Binding[] = [
  { key: 'ArrowRight', command: 'next' },
  { key: 'ArrowLeft', command: 'previous' },
  { key: 'ArrowUp', command: 'pane-above' },
  { key: 'ArrowDown', command: 'pane-below' },
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
  { key: 'Delete', command: 'close-pane' },
];

/** The command bound to a key press. With Ctrl, Alt or Meta, keys are left to the browser. */
export function pictureCommand(event: KeyboardEvent): PictureCommand | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const isArrow = event.key.startsWith('Arrow');
  return PICTURE_KEYS.find(
    ({ key, shift }) => key === event.key && (!isArrow || event.shiftKey === (shift ?? false)),
  )?.command;
}
