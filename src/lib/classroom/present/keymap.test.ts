import { describe, expect, test } from 'vitest';
import { PRESENT_KEYS, readKey } from './keymap.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});
const rows = PRESENT_KEYS.flatMap(({ command, keys }) =>
  keys.map((key) => ({ command, ...key, shift: key.shift ?? false })),
);

describe('a key', () => {
  for (const { command, key, shift } of rows)
    test(`${shift ? 'Shift + ' : ''}${key === ' ' ? 'Space' : key} runs ${command}`, () => {
      expect(readKey(press(key, { shiftKey: shift }), '', 'all')).toEqual({ command });
    });

  test('has one command', () => {
    const names = rows.map(({ key, shift }) => `${shift}${key}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('with Ctrl, Alt or Meta is left to the browser', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(readKey(press('n', { [modifier]: true }), '', 'all')).toBeNull();
  });

  for (const [keysOn, left] of [
    ['none', []],
    ['clicker', ['.']],
  ] as const)
    test(`of one character is off when keysOn is ${keysOn}, except ${['Space', ...left].join(' and ')}`, () => {
      for (const { command, key, shift } of rows) {
        const isOff = key.length === 1 && ![' ', ...left].includes(key);
        const expected = isOff ? null : { command };
        expect(readKey(press(key, { shiftKey: shift }), '', keysOn)).toEqual(expected);
      }
    });

  test('in the position of the full stop blanks the screen in any keyboard layout', () => {
    for (const key of ['.', ':', 'v'])
      expect(readKey(press(key, { code: 'Period' }), '', 'clicker')).toEqual({ command: 'black' });
    expect(readKey(press('>', { code: 'Period', shiftKey: true }), '', 'all')).toBeNull();
  });

  test('F5, which clickers send to start, goes back to the step, with Shift or without', () => {
    for (const shiftKey of [false, true])
      expect(readKey(press('F5', { shiftKey }), '', 'none')).toEqual({ command: 'again' });
    expect(readKey(press('F5', { ctrlKey: true }), '', 'all')).toBeNull();
  });

  test('held down repeats steps but no toggles', () => {
    expect(readKey(press('ArrowRight', { repeat: true }), '', 'all')).toEqual({ command: 'next' });
    for (const key of ['b', 'd', 'o', 's', 'f'])
      expect(readKey(press(key, { repeat: true }), '', 'all')).toBeNull();
  });
});

describe('a number', () => {
  test('is typed digit by digit and submitted by Enter', () => {
    expect(readKey(press('1'), '', 'all')).toEqual({ digits: '1' });
    expect(readKey(press('0'), '1', 'all')).toEqual({ digits: '10' });
    expect(readKey(press('Enter'), '10', 'all')).toEqual({ jumpTo: 10 });
  });

  test('does not start with 0, which fits the timeline, nor take Enter without digits', () => {
    expect(readKey(press('0'), '', 'all')).toEqual({ command: 'fit' });
    expect(readKey(press('Enter'), '', 'all')).toBeNull();
  });
});
