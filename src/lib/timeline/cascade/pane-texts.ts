import type { Silence } from '#lib/layout/cascade/cascade.ts';
import type { ListedPane } from '#lib/layout/cascade/pane-tree.ts';
import { spanOf } from '#lib/layout/cascade/time-window.ts';
import { CASCADE_MESSAGES } from '#lib/messages/cascade.ts';
import type { Language, PublishedStory } from '#lib/story/types.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import { dateWords } from '#lib/time/format-date.ts';
import { wordGap } from '#lib/time/format-duration.ts';
import { windowWords } from '#lib/time/format-window.ts';
import { fromIso } from '#lib/time/interval.ts';
import { knownUntil, storyItem } from '#lib/timeline/story-items.ts';

/** Texts of the panes of a cascade, by index. */
export interface PaneTexts {
  /** Accessible names. */
  readonly names: readonly string[];
  /** What each pane shows, and how many times as wide as above: empty for the first. */
  readonly headings: readonly string[];
  readonly factors: readonly string[];
  /** Where the knowledge of the article ends. */
  readonly until: string;
}

export function paneTexts(
  panes: readonly Pick<ListedPane, 'parent' | 'window'>[],
  story: PublishedStory,
  lang: Language,
): PaneTexts {
  const messages = CASCADE_MESSAGES[lang];
  const until = knownUntil(story);
  const words = panes.map(({ parent, window }) =>
    windowWords(window, lang, parent === null ? Infinity : until),
  );
  return {
    names: words.map(messages.paneName),
    headings: words,
    factors: panes.map(({ parent, window }) =>
      parent === null ? '' : messages.factor(spanOf(panes[parent]!.window) / spanOf(window)),
    ),
    until: publishedWords(story, lang),
  };
}

/** Where the knowledge of an article ends, in words. */
export const publishedWords = (story: PublishedStory, lang: Language): string =>
  CASCADE_MESSAGES[lang].published(
    dateWords({ ms: knownUntil(story) - DAY_MS, precision: 'day' }, { lang, mode: 'seen' }),
  );

/** The times between the starts of neighbouring events, in the words of the list. */
export function silencesOf(story: PublishedStory, lang: Language): Silence[] {
  const itemOf = storyItem(story, lang);
  return story.events.slice(1).flatMap((event, i) => {
    const before = story.events[i]!;
    const gap = wordGap(fromIso(before.interval), fromIso(event.interval), lang);
    if (gap === null) return [];
    const [from, to] = [itemOf(before).extent, itemOf(event).extent];
    const startMs = from.end <= to.start ? from.end : from.start;
    return [{ startMs, endMs: to.start, words: CASCADE_MESSAGES[lang].silence(gap) }];
  });
}
