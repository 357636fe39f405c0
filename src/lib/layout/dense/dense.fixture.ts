import { randomLcg } from 'd3';
import fc from 'fast-check';
import { DAY_MS } from '#lib/time/civil.ts';
import { denseLabelPx } from './index-dense.ts';
import type { DenseOptions, DenseSource } from './dense-index.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { between, UNTIL_MS } from '#lib/layout/items.fixture.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';

export const DENSE_OPTIONS: DenseOptions = {
  widthPx: 1200,
  measure: measureByTable,
  untilMs: UNTIL_MS,
  closestMs: DAY_MS / 24,
};

const CENTURY_MS = 36_525 * DAY_MS;
const WORDS = ['council', 'border', 'treaty', 'strike', 'harbour', 'vote', 'railway', 'petition'];

/**
 * For tests: `size` items over a century, half of them in six crowded periods of three weeks, about
 * one in ten a span. `at` gives the number of the item at each position, to permute the input.
 */
export function crowd(size: number, seed = 1, at?: readonly number[]): DenseSource<number> {
  const next = randomLcg(seed);
  const starts = new Float64Array(size);
  const ends = new Float64Array(size);
  const importance = new Float32Array(size);
  const titles: string[] = new Array(size);
  const peaks = Array.from({ length: 6 }, () => next() * CENTURY_MS);
  const positions = at ?? Array.from({ length: size }, (_, i) => i);
  const position = new Uint32Array(size);
  positions.forEach((id, i) => (position[id] = i));
  for (let id = 0; id < size; id++) {
    const i = position[id]!;
    const isCrowded = next() < 0.5;
    const ago = isCrowded
      ? peaks[Math.floor(next() * peaks.length)]! + next() * 21 * DAY_MS
      : next() * CENTURY_MS;
    const start = UNTIL_MS - CENTURY_MS * 1.01 + Math.floor(ago / 3_600_000) * 3_600_000;
    const long = next() < 0.1 ? next() * 400 * DAY_MS : DAY_MS;
    starts[i] = start;
    ends[i] = Math.min(UNTIL_MS, start + long);
    importance[i] = Math.floor(next() * 4);
    const words = 1 + Math.floor(next() * 5);
    titles[i] = Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]!).join(
      ' ',
    );
  }
  const idAt = (i: number) => positions[i]!;
  return {
    starts,
    ends,
    importance,
    widthsPx: Float32Array.from(titles, (title) =>
      denseLabelPx({ when: '24 September 2023', title, importance: 1 }, DENSE_OPTIONS),
    ),
    ties: Uint32Array.from(positions),
    positionOf: (id) => position[Number(id.slice(1))] ?? -1,
    item: (i): TimelineItem<number> => ({
      id: `e${idAt(i)}`,
      record: idAt(i),
      title: titles[i]!,
      when: '24 September 2023',
      importance: importance[i]!,
      extent: {
        start: starts[i]!,
        latestStart: starts[i]!,
        earliestEnd: ends[i]!,
        end: ends[i]!,
        startEdge: 'sharp',
        endEdge: 'sharp',
        occurrence: 'once',
        exact: true,
        uncertain: false,
        bounded: false,
      },
    }),
  };
}

/** For tests: windows from all of `first` down to a hundred-thousandth of it. */
export const windowIn = ({ start, end }: TimeWindow): fc.Arbitrary<TimeWindow> =>
  fc
    .tuple(
      between(-5, 0).map((power) => 10 ** power * (end - start)),
      between(0, 1),
    )
    .map(([span, at]) => {
      const from = start + at * (end - start - span);
      return { start: from, end: from + span };
    });
