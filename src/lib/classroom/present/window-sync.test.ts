import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isNewer,
  join,
  readMessage,
  type Line,
  type Message,
  type Snapshot,
} from './window-sync.ts';

const state = (stamp: Snapshot['stamp'], event: string | null): Snapshot => ({
  stamp,
  order: 'time',
  lesson: 'tell',
  step: { event, kind: event ? 'event' : 'opening', part: 1 },
  blank: null,
  startedMs: null,
  keysOn: 'all',
});

/** Windows joined by a channel that delivers messages synchronously. */
function windows() {
  const lines: Line[] = [];
  return (first: Snapshot) => {
    const mine = { now: first };
    const line: Line = {
      onmessage: null,
      postMessage: (data: Message) =>
        lines.forEach((other) => other !== line && other.onmessage?.({ data } as MessageEvent)),
      close: () => void lines.splice(lines.indexOf(line), 1),
    };
    lines.push(line);
    const joined = join(line, {
      snapshot: () => mine.now,
      follow: (other) => {
        if (isNewer(other.stamp, mine.now.stamp)) mine.now = other;
      },
    });
    return { mine, ...joined };
  };
}

describe('two windows', () => {
  test('converge on the last change, in whatever order messages arrive', () => {
    const stamp = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('p', 'q'));
    fc.assert(
      fc.property(fc.array(stamp, { minLength: 2, maxLength: 8 }), (stamps) => {
        const open = windows();
        const a = open(state([0, 'a'], null));
        const b = open(state([0, 'b'], null));
        stamps.forEach((each, i) => {
          const window = i % 2 ? a : b;
          if (isNewer(each, window.mine.now.stamp)) window.mine.now = state(each, 'x');
          window.tell();
        });
        expect(a.mine.now.stamp).toEqual(b.mine.now.stamp);
      }),
    );
  });

  test('find each other again after either was closed or reloaded', () => {
    const open = windows();
    const stage = open(state([5, 'a'], 'offensive'));
    const notes = open(state([0, 'b'], null));
    expect(notes.mine.now.step.event).toBe('offensive');
    stage.leave();
    expect(open(state([0, 'c'], null)).mine.now.step.event).toBe('offensive');
  });

  test('a window without state takes the state of an address over', () => {
    const open = windows();
    open(state([1, ''], 'offensive'));
    expect(open(state([0, ''], null)).mine.now.step.event).toBe('offensive');
  });

  test('a window with state ignores the state of an address', () => {
    const open = windows();
    const stage = open(state([5, 'a'], 'offensive'));
    open(state([1, ''], 'genocide')).tell();
    expect(stage.mine.now.step.event).toBe('offensive');
  });
});

describe('a message', () => {
  const good = { v: 2, kind: 'state', state: state([1, 'a'], 'genocide') };
  test('of a known form is read', () => {
    expect(readMessage(good)).toEqual(good);
    expect(readMessage({ v: 2, kind: 'hello' })).toEqual({ v: 2, kind: 'hello' });
  });

  for (const [name, data] of Object.entries({
    nothing: null,
    text: 'state',
    'another version': { ...good, v: 1 },
    'another kind': { ...good, kind: 'go' },
    'no stamp': { ...good, state: { ...good.state, stamp: null } },
    'a step without a kind': { ...good, state: { ...good.state, step: { event: 'x' } } },
    'a blank of another colour': { ...good, state: { ...good.state, blank: 'red' } },
  }))
    test(`with ${name} is refused`, () => expect(readMessage(data)).toBeNull());
});
