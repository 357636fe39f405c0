import fc from 'fast-check';
import { addUnits, civil, civilParts, DAY_MS, formatDay, formatYear } from '#lib/time/civil.ts';
import { interval } from '#lib/time/edtf.fixture.ts';
import { extentOf } from './extent.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';

/** For tests: uniformly distributed, unlike the doubles of fast-check, most of which are tiny. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + (n / 1_000_000) * (max - min));

/** For tests: the end of what is known, the end of 28 September 2023. */
export const UNTIL_MS = civil(2023, 9, 29);

/** For tests: an item from its EDTF date; `title` should fit on two lines. */
export function itemOf(edtf: string, id = edtf, title = `Event ${id}`): TimelineItem<string> {
  const dated = interval(edtf);
  const from = Math.min(dated.start ?? UNTIL_MS - DAY_MS, UNTIL_MS - DAY_MS);
  const extent = extentOf(dated, { from, until: UNTIL_MS });
  return { id, record: edtf, extent, when: edtf, title, importance: 1 };
}

/** Days before `UNTIL_MS`, log-uniform from one day to 866 years. */
const daysAgo = between(0, 5.5).map((power) => Math.ceil(10 ** power));
const KINDS: readonly ((day: number, later: number) => string)[] = [
  (day) => formatDay(day),
  (day) => formatDay(day),
  (day) => formatDay(day),
  (day) => formatDay(day).replace(/-\d\d$/, ''),
  (day) => formatYear(civilParts(day).year),
  (day) => `${formatYear(civilParts(day).year)}~`,
  (day) => `${formatYear(civilParts(day).year)}?`,
  (day) => `${formatYear(civilParts(day).year)}~/..`,
  (day) => `${formatDay(day)}/..`,
  (day, later) => `${formatDay(day)}/${formatDay(later)}`,
  (day, later) => `[${formatDay(day)}..${formatDay(later)}]`,
  (day) => `[..${formatDay(day)}]`,
  () => '/..',
];

const edtf = fc
  .tuple(daysAgo, between(0, 1), fc.constantFrom(...KINDS))
  .map(([ago, part, kind]) => {
    const day = addUnits(UNTIL_MS, 'day', -ago);
    return kind(day, addUnits(day, 'day', Math.max(1, Math.floor(part * ago) - 1)));
  });
const title = fc
  .array(fc.constantFrom('the', 'border', 'reopens', 'talks', 'minister', 'harbour'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((words) => words.join(' '));

/** For tests: unsorted items with every kind of date. */
export const items = (maxLength: number, minLength = 0): fc.Arbitrary<TimelineItem<string>[]> =>
  fc
    .array(fc.record({ edtf, title, importance: fc.integer({ min: 0, max: 3 }) }), {
      minLength,
      maxLength,
      size: 'max',
    })
    .map((dated) =>
      dated.map(({ edtf: date, title: text, importance }, i) => ({
        ...itemOf(date, `e${i}`, text),
        importance,
      })),
    );
