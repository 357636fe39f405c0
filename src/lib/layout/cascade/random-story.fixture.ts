import fc from 'fast-check';
import { extentOf } from '#lib/layout/extent.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { addUnits, civil, DAY_MS, formatDay, HOUR_MS } from '#lib/time/civil.ts';
import { interval } from '#lib/time/edtf.fixture.ts';
import { wordDate } from '#lib/time/format-interval.ts';
import type { DatedItem } from './first-window.ts';
import { planWindows, type PlannedPane } from './plan-windows.ts';

/** For tests: a story as `layoutCascade` gets it. */
export interface LaidStory {
  readonly items: readonly TimelineItem<string>[];
  readonly plan: PlannedPane;
}

/** For tests: what an event of a story is made of. */
export interface StoryEvent {
  readonly edtf: string;
  readonly title: string;
  readonly importance: number;
}

/** For tests: items from EDTF dates, clipped at `untilMs`. */
export function itemsOf(events: readonly StoryEvent[], untilMs: number): TimelineItem<string>[] {
  const dated = events.map((event) => ({ ...event, date: interval(event.edtf) }));
  const starts = dated.flatMap(({ date }) => (date.start === null ? [] : [date.start]));
  const from = Math.min(untilMs - DAY_MS, ...starts);
  return dated.map(({ edtf, title, importance, date }, i) => ({
    ...{ id: `e${i}`, record: edtf, title, importance },
    extent: extentOf(date, { from, until: untilMs }),
    when: wordDate(date, 'en', formatDay(untilMs - DAY_MS)).seen,
  }));
}

/** For tests: the plan of a story; null if no item has a start. */
export const planOf = (items: readonly TimelineItem<string>[]): PlannedPane | null =>
  planWindows(
    items.map(({ record, extent }): DatedItem => {
      const { start, startPrecision, precision } = interval(record);
      return {
        start: start === null ? null : extent.start,
        end: extent.end,
        precision: startPrecision ?? precision ?? 'century',
        isBar: extent.occurrence === 'lasts' || extent.bounded || extent.startEdge === 'around',
      };
    }),
  );

/** For tests: the end of what random stories know. */
export const UNTIL_MS = civil(2023, 9, 29);
const year = (ms: number): string => formatDay(ms).replace(/-\d\d-\d\d$/, '');
const minute = (ms: number): string =>
  `${formatDay(ms)}T${new Date(ms).toISOString().slice(-13, -8)}Z`;

/** Dates around an instant; `long` is a number of days, at least one. */
const KINDS: readonly ((ms: number, long: number) => string)[] = [
  (ms) => minute(ms),
  (ms) => formatDay(ms),
  (ms) => formatDay(ms),
  (ms) => formatDay(ms),
  (ms) => formatDay(ms).replace(/-\d\d$/, ''),
  (ms) => year(ms),
  (ms) => `${year(ms)}~`,
  (ms) => `${year(ms)}?`,
  (ms) => `${year(ms).slice(0, -1)}X`,
  (ms) => `${year(ms).slice(0, -2)}XX`,
  (ms) => `${year(ms)}~/..`,
  (ms) => `${formatDay(ms)}/..`,
  (ms, long) => `${formatDay(ms)}/${formatDay(ms + long * DAY_MS)}`,
  (ms, long) => `[${formatDay(ms)}..${formatDay(ms + long * DAY_MS)}]`,
  (ms) => `[..${formatDay(ms)}]`,
  () => '/..',
];

const WORDS = [
  'the',
  'border',
  'reopens',
  'talks',
  'minister',
  'of',
  'harbour',
  'WWWWWWWW',
  '語語',
];
const title = fc
  .oneof(
    { weight: 8, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(['W'.repeat(44)], ['m'.repeat(44)], ['語'.repeat(40)]),
    },
    { weight: 1, arbitrary: fc.constant(Array<string>(5).fill('W'.repeat(8))) },
  )
  .map((words) => words.join(' ').slice(0, 44).trimEnd());

/** Days that a story is spread over: an hour to three thousand years. */
const SPANS = [1 / 24, 1, 30, 365, 36_525, 1_100_000];

/** For tests: stories of `min` to `max` events with every kind of date, many of them at once. */
export const randomStory = (min: number, max: number): fc.Arbitrary<LaidStory> =>
  fc
    .record({
      span: fc.constantFrom(...SPANS),
      endsAgo: fc.constantFrom(0, 0, 1, 400),
      ties: fc.integer({ min: 1, max: 5 }),
      events: fc.array(
        fc.record({
          at: fc.integer({ min: 0, max: 9_999 }),
          power: fc.constantFrom(1, 1, 4),
          long: fc.integer({ min: 1, max: 100 }),
          kind: fc.integer({ min: 0, max: KINDS.length * 3 }),
          importance: fc.integer({ min: 1, max: 5 }),
          title,
        }),
        { minLength: min, maxLength: max, size: 'max' },
      ),
    })
    .map(({ span, endsAgo, ties, events }) => {
      const last = UNTIL_MS - HOUR_MS - endsAgo * DAY_MS;
      const built = events.map((event): StoryEvent => {
        const { at, power, long, kind, importance } = event;
        const share = Math.ceil((at / 9_999) ** power * 100 * ties) / (100 * ties);
        const ms = addUnits(last, 'minute', -Math.round(share * span * 1_440));
        // Most dates are days or minutes.
        const format = KINDS[kind] ?? KINDS[span < 2 ? 0 : 1]!;
        const days = Math.max(1, Math.round((long / 100) * share * span));
        return { edtf: format(ms, days), title: event.title, importance };
      });
      return itemsOf(built, UNTIL_MS);
    })
    .chain((items) => {
      const plan = planOf(items);
      return plan ? fc.constant({ items, plan }) : randomStory(min, max);
    });
