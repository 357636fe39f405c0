import type { Language } from '#lib/story/types.ts';
import { DAY_MS, parseDay } from '#lib/time/civil.ts';
import { interval } from '#lib/time/edtf.fixture.ts';
import { wordDate } from '#lib/time/format-interval.ts';
import { extentOf } from '#lib/layout/extent.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';

type SmallEvent = readonly [edtf: string, nl: string, en: string];

export interface SmallStory {
  readonly name: string;
  readonly published: string;
  readonly events: readonly SmallEvent[];
}

const CLOSES: SmallEvent = [
  '2024-05-13',
  'De brug gaat dicht voor herstel',
  'The bridge closes for repair',
];
const OPENS: SmallEvent = [
  '2024-05-17',
  'De brug gaat weer open voor verkeer',
  'The bridge opens to traffic again',
];
const FERRY: SmallEvent = ['2024-05-17', 'De laatste veerboot vaart', 'The last ferry sails'];
const story = (name: string, ...events: readonly SmallEvent[]): SmallStory => ({
  name,
  published: '2024-05-18',
  events,
});

/** For tests: made-up stories of one to five events, as a first story is. */
export const SMALL_STORIES: readonly SmallStory[] = [
  story('two days of one month', CLOSES, OPENS),
  story('a day and something undated', CLOSES, [
    '/..',
    'De veerboot vaart elk uur',
    'The ferry sails every hour',
  ]),
  story(
    'a day, its month and a range',
    CLOSES,
    ['2024-05', 'De burgemeester bezoekt de werf', 'The mayor visits the yard'],
    ['[2024-05-14..2024-05-16]', 'Een kraan valt uit', 'A crane breaks down'],
  ),
  story('one day', OPENS),
  story('the day of publication', [
    '2024-05-18',
    'De brug gaat weer open',
    'The bridge opens again',
  ]),
  story('a day of which it is not certain', [
    '2024-05-16?',
    'De brug gaat weer open',
    'The bridge opens again',
  ]),
  story(
    'two days, 100 years apart',
    ['1924-05-17', 'De eerste brug gaat open', 'The first bridge opens'],
    ['2024-05-17', 'De nieuwe brug gaat open', 'The new bridge opens'],
  ),
  story('three events of one day', OPENS, FERRY, [
    '2024-05-17',
    'De burgemeester knipt het lint door',
    'The mayor cuts the ribbon',
  ]),
  story(
    'five events of five days',
    CLOSES,
    ['2024-05-14', 'Een kraan valt uit', 'A crane breaks down'],
    ['2024-05-15', 'Er komt een tweede kraan', 'A second crane arrives'],
    ['2024-05-16', 'De laatste plank ligt erin', 'The last plank is in place'],
    OPENS,
  ),
];

export const untilOf = ({ published }: SmallStory): number => parseDay(published)! + DAY_MS;

export function smallItems(of: SmallStory, lang: Language): TimelineItem<string>[] {
  const until = untilOf(of);
  const dated = of.events.map(([edtf]) => interval(edtf));
  const from = Math.min(until - DAY_MS, ...dated.map(({ start }) => start ?? until));
  return of.events.map(([edtf, nl, en], i) => ({
    id: `e${i + 1}`,
    record: edtf,
    extent: extentOf(dated[i]!, { from, until }),
    when: wordDate(dated[i]!, lang, of.published).seen,
    title: { nl, en }[lang],
    importance: 3,
  }));
}
