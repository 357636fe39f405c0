import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEYS_ON } from './keymap.ts';
import {
  findStep,
  keepsDate,
  LESSONS,
  nextPart,
  nextSlide,
  OPENING,
  previousSlide,
  readPlace,
  stepsOf,
  writePlace,
  type Place,
} from './steps.ts';

const IDS = ['a', 'b', 'c'];
const lesson = fc.constantFrom(...LESSONS);

describe('steps', () => {
  test('start with the opening and go through the events in order', () => {
    const steps = stepsOf(IDS, 'tell');
    expect(steps[0]).toEqual(OPENING);
    expect(steps.map(({ event }) => event)).toEqual([null, 'a', 'a', 'b', 'b', 'c', 'c']);
    expect(steps.slice(1, 3).map(({ kind }) => kind)).toEqual(['event', 'passage']);
  });

  test('hide the date before they show it', () => {
    for (const each of ['predict', 'source'] as const) {
      const kinds = stepsOf(['a'], each).map(({ kind }) => keepsDate(kind));
      expect(kinds.slice(0, 3)).toEqual([false, true, false]);
    }
  });

  test('split a slide that is too long into parts', () => {
    const steps = stepsOf(['a'], 'tell', (_, kind) => (kind === 'passage' ? 3 : 1));
    expect(steps.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'opening 1',
      'event 1',
      'passage 1',
      'passage 2',
      'passage 3',
    ]);
    // A link may come from a language in which the slide has more parts.
    expect(findStep(steps, { event: 'a', kind: 'passage', part: 9 })).toBe(2);
    expect(findStep(steps, { event: 'a', kind: 'passage', part: 3 })).toBe(4);
  });

  test('go from slide to slide, and through the parts of a slide by another way', () => {
    const steps = stepsOf(['a', 'b'], 'tell', (_, kind) => (kind === 'passage' ? 3 : 1));
    const name = (at: number) => `${steps[at]!.event} ${steps[at]!.kind} ${steps[at]!.part}`;
    const passage = 2;
    expect(name(nextSlide(steps, passage))).toBe('b event 1');
    expect(name(previousSlide(steps, passage))).toBe('a event 1');
    const second = nextPart(steps, passage);
    expect(name(second)).toBe('a passage 2');
    expect(name(nextPart(steps, second))).toBe('a passage 3');
    expect(nextPart(steps, nextPart(steps, second))).toBe(passage);
    expect(name(nextSlide(steps, second))).toBe('b event 1');
    expect(previousSlide(steps, second)).toBe(passage);
    expect(previousSlide(steps, 0)).toBe(0);
    const last = nextSlide(steps, nextSlide(steps, second));
    expect(nextSlide(steps, last)).toBe(last);
    expect(nextPart(steps, 0)).toBe(0);
  });

  test('every lesson finds a step of another at the same event', () => {
    fc.assert(
      fc.property(lesson, lesson, fc.nat({ max: 9 }), (from, to, i) => {
        const step = stepsOf(IDS, from)[i % stepsOf(IDS, from).length]!;
        expect(stepsOf(IDS, to)[findStep(stepsOf(IDS, to), step)]?.event).toBe(step.event);
      }),
    );
  });
});

describe('an address', () => {
  test('round-trips', () => {
    const place = fc.record({
      order: fc.constantFrom('time', 'story'),
      lesson,
      keysOn: fc.constantFrom(...KEYS_ON),
      at: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(place, ({ at, ...rest }) => {
        const steps = stepsOf(IDS, rest.lesson, () => 2);
        const written = { ...rest, step: steps[at % steps.length]! } as Place;
        const url = new URL(`https://example.org/x/${writePlace(written)}`);
        expect(readPlace(url.search, url.hash, IDS)).toEqual(written);
      }),
    );
  });

  test('of the opening with all defaults is empty', () => {
    expect(writePlace({ order: 'time', lesson: 'tell', keysOn: 'all', step: OPENING })).toBe('');
  });

  test('with an unknown event is read as the opening', () => {
    expect(readPlace('?lesson=dance', '#z.event', IDS).step.event).toBeNull();
  });
});
