import { describe, expect, it } from 'vitest';
import { DATED_STORIES } from '#lib/layout/cascade/dated-stories.fixture.ts';
import { layoutCascade } from '#lib/layout/cascade/layout-cascade.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { itemsOf, planOf } from '#lib/layout/cascade/random-story.fixture.ts';
import type { Silence } from '#lib/layout/cascade/cascade.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { CASCADE_MESSAGES } from '#lib/messages/cascade.ts';
import { storyOf } from '#lib/server/stories.ts';
import { parseStory } from '#lib/story/parse/parse-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import { interval } from '#lib/time/edtf.fixture.ts';
import { wordGap } from '#lib/time/format-duration.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import { knownUntil, storyItems } from '#lib/timeline/story-items.ts';
import { paneAxis } from '#lib/timeline/svg/pane-axis.ts';
import { drawText } from './draw-text.fixture.ts';
import { silencesOf } from './pane-texts.ts';

const WIDTHS = [358, 1140];

/** The pictures of a story at two widths. A change of one is to be looked at as an editor would. */
function pictures(
  items: readonly TimelineItem<unknown>[],
  plan: PlannedPane,
  untilMs: number,
  silences: readonly Silence[],
): string {
  const { still, mayFall, published } = CASCADE_MESSAGES.en;
  const words = { still, mayFall, until: published('28 September 2023') };
  return WIDTHS.map((widthPx) => {
    const layout = layoutCascade(items, plan, {
      ...{ widthPx, measure: measureByTable, untilMs, silences, words },
      axisLines: (window) =>
        paneAxis(window, widthPx, measureByTable, 'en').major.length > 0 ? 2 : 1,
    });
    return `${widthPx} × ${Math.round(layout.heightPx)} px\n\n${drawText(layout, untilMs)}`;
  }).join('\n\n');
}

const path = (name: string): string => `./pictures/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`;

const TITLES = [
  'Treaty is signed in the town hall',
  'Minister resigns',
  'Parliament votes for the border bill',
  'Strike begins',
  'Harbour reopens after eleven weeks of talks',
  'Talks fail again',
  'First snow stops all trains in the north',
  'Court rules that the ban is unlawful',
  'Election',
  'Ceasefire holds, observers say',
];

describe('the pictures of stories', () => {
  it.each(Object.entries(DATED_STORIES))('%s', async (name, { dates, titles = TITLES }) => {
    const events = dates.map((edtf, i) => ({
      edtf,
      title: titles[i % titles.length]!,
      importance: i === 2 ? 5 : 1 + ((i * 7) % 4),
    }));
    const untilMs =
      Math.ceil(Math.max(...dates.map((d) => interval(d).end ?? 0)) / DAY_MS) * DAY_MS;
    const items = itemsOf(events, untilMs);
    const sorted = items.toSorted((a, b) => a.extent.start - b.extent.start);
    const silences = sorted.slice(1).flatMap(({ record, extent }, i): Silence[] => {
      const before = sorted[i]!;
      const words = wordGap(interval(before.record), interval(record), 'en');
      const startMs = before.extent.end <= extent.start ? before.extent.end : before.extent.start;
      return words === null
        ? []
        : [{ startMs, endMs: extent.start, words: CASCADE_MESSAGES.en.silence(words) }];
    });
    await expect(pictures(items, planOf(items)!, untilMs, silences)).toMatchFileSnapshot(
      path(name),
    );
  });

  const picturesOf = (story: PublishedStory): string =>
    pictures(
      storyItems(story, 'en'),
      planStory(story)!,
      knownUntil(story),
      silencesOf(story, 'en'),
    );

  it('the small story', async () => {
    const { story, passages } = smallStory();
    const parsed = parseStory(story, passages);
    if (!parsed.ok) throw new Error('not a story');
    await expect(picturesOf(publishStory(parsed.value))).toMatchFileSnapshot(path('small story'));
  });

  it('the first story', async () => {
    await expect(picturesOf(storyOf('armenia-russia-2023')!)).toMatchFileSnapshot(
      path('first story'),
    );
  });
});
