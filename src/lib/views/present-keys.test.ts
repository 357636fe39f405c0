import { describe, expect, test } from 'vitest';
import { PRESENT_KEYS, readKey } from './present-keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
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
    test(`${shift ? 'Shift + ' : ''}${key === ' ' ? 'Space' : key} asks for ${command}`, () => {
      expect(readKey(press(key, { shiftKey: shift }), '', true)).toEqual({ command });
    });

  test('means one thing', () => {
    const names = rows.map(({ key, shift }) => `${shift}${key}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('with Ctrl, Alt or Meta stays the browser’s', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(readKey(press('n', { [modifier]: true }), '', true)).toBeNull();
  });

  test('of one character does nothing where letters are off, the space apart', () => {
    for (const { command, key, shift } of rows) {
      const expected = key.length === 1 && key !== ' ' ? null : { command };
      expect(readKey(press(key, { shiftKey: shift }), '', false)).toEqual(expected);
    }
  });

  test('held down goes on stepping, and switches nothing on and off', () => {
    expect(readKey(press('ArrowRight', { repeat: true }), '', true)).toEqual({ command: 'next' });
    for (const key of ['b', 'd', 'o', 's', 'f'])
      expect(readKey(press(key, { repeat: true }), '', true)).toBeNull();
  });
});

describe('a number', () => {
  test('is typed digit by digit and ends with Enter', () => {
    expect(readKey(press('1'), '', true)).toEqual({ digits: '1' });
    expect(readKey(press('0'), '1', true)).toEqual({ digits: '10' });
    expect(readKey(press('Enter'), '10', true)).toEqual({ jumpTo: 10 });
  });

  test('that is not being typed leaves 0 to fit, and Enter to what has the focus', () => {
    expect(readKey(press('0'), '', true)).toEqual({ command: 'fit' });
    expect(readKey(press('Enter'), '', true)).toBeNull();
  });
});
