import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countWords,
  excerpt,
  findStep,
  keepsDate,
  LESSONS,
  readPlace,
  stepsOf,
  writePlace,
  type Place,
} from './present-steps.ts';

const IDS = ['a', 'b', 'c'];
const lesson = fc.constantFrom(...LESSONS);

describe('steps', () => {
  test('open once, and then give each event in order', () => {
    const steps = stepsOf(IDS, 'tell');
    expect(steps[0]).toEqual({ event: null, face: 'opening' });
    expect(steps.map(({ event }) => event)).toEqual([null, 'a', 'a', 'b', 'b', 'c', 'c']);
    expect(steps.slice(1, 3).map(({ face }) => face)).toEqual(['told', 'passage']);
  });

  test('ask before they answer', () => {
    for (const each of ['predict', 'source'] as const) {
      const faces = stepsOf(['a'], each).map(({ face }) => keepsDate(face));
      expect(faces.slice(0, 3)).toEqual([false, true, false]);
    }
  });

  test('a step is found again in every lesson, at its event', () => {
    fc.assert(
      fc.property(lesson, lesson, fc.nat({ max: 9 }), (from, to, i) => {
        const step = stepsOf(IDS, from)[i % stepsOf(IDS, from).length]!;
        expect(stepsOf(IDS, to)[findStep(stepsOf(IDS, to), step)]?.event).toBe(step.event);
      }),
    );
  });
});

describe('the address', () => {
  test('gives back the place that was written to it', () => {
    const place = fc.record({
      order: fc.constantFrom('time', 'story'),
      lesson,
      letters: fc.boolean(),
      at: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(place, ({ at, ...rest }) => {
        const steps = stepsOf(IDS, rest.lesson);
        const written = { ...rest, step: steps[at % steps.length]! } as Place;
        const url = new URL(`https://example.org/x/${writePlace(written)}`);
        expect(readPlace(url.search, url.hash, IDS)).toEqual(written);
      }),
    );
  });

  test('of the opening, told in order of time, is bare', () => {
    const step = { event: null, face: 'opening' } as const;
    expect(writePlace({ order: 'time', lesson: 'tell', letters: true, step })).toBe('');
  });

  test('with an event that is not in the story leads to the opening', () => {
    expect(readPlace('?lesson=dance', '#z.told', IDS).step.event).toBeNull();
  });
});

describe('an excerpt', () => {
  const words = fc.array(fc.constantFrom('een', 'stad.', 'brug', 'dicht.', 'ging'), {
    maxLength: 60,
  });
  test('holds no more words than it may, and all that is marked', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 4, max: 40 }), (before, after, most) => {
        const text = {
          before: `${before.join(' ')} `,
          marked: 'drie woorden hier',
          after: ` ${after.join(' ')}`,
        };
        const cut = excerpt(text, most);
        const shown = `${cut.before} ${cut.marked} ${cut.after}`.replaceAll('…', ' ');
        expect(cut.marked).toBe(text.marked);
        expect(countWords(shown)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('takes whole sentences where they fit, and says where it left something out', () => {
    const text = {
      before: 'Eerst dit. Toen ',
      marked: 'ging de brug dicht',
      after: '. Later niet.',
    };
    expect(excerpt(text, 8)).toEqual({
      before: '… Toen ',
      marked: 'ging de brug dicht',
      after: '. …',
    });
  });
});
