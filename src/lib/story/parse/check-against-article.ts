import { matchQuote } from '#lib/anchoring/text/match-quote.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import { passageKey, type StoryFiles } from './draft.ts';
import { shown } from '#lib/story/issue.ts';
import { type Issue, LANGUAGES, type Story } from '#lib/story/types.ts';

/** Where a locator was found. `start` and `end` are offsets in the text of the article. */
export interface Found {
  readonly file: string;
  readonly path: string;
  readonly locator: Locator;
  /** `headline`, `paragraph 2` … */
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** All locators that were found, and everything that is wrong. */
export interface ArticleCheck {
  readonly found: readonly Found[];
  readonly issues: readonly Issue[];
}

/**
 * Checks a story against the text of its article, with a blank line between blocks. Every locator
 * must occur exactly once, events must be within their passages and in the order of the article,
 * and our own texts must not share seven consecutive words with it.
 */
export function checkAgainstArticle(story: Story, text: string, files: StoryFiles): ArticleCheck {
  const passages = story.passages.map((passage, index) =>
    find(files.passages, `passages[${index}]`, passage.locator, passageKey(passage), text),
  );
  const spans = new Map(
    passages.flatMap((each) => ('start' in each ? [[each.passage, each]] : [])),
  );
  const events = story.events.map((event, index) => {
    const key = passageKey(event.passage);
    const place = find(files.story, `events[${index}]`, event.locator, key, text);
    const passage = spans.get(key);
    return 'start' in place && passage ? within(place, passage, [...spans.values()]) : place;
  });
  const all = [...passages, ...events];
  const found = all.filter((each): each is Found => 'start' in each);
  const unfound = all.filter((each): each is Issue => !('start' in each));
  const order = [passages, events].flatMap((each) =>
    orderIssues(each.filter((place): place is Found => 'start' in place)),
  );
  return { found, issues: [...unfound, ...order, ...borrowedIssues(story, text, files)] };
}

function find(
  file: string,
  at: string,
  locator: Locator,
  passage: string,
  text: string,
): Found | Issue {
  const path = `${at}.locator`;
  const match = matchQuote(text, locator);
  if (match.status === 'exact') return { file, path, locator, passage, ...match.span };
  const words = shown([locator.start, locator.end].filter(Boolean).join(' … '));
  const why = {
    drifted: 'only approximately in the article',
    partial: 'only partly in the article',
    ambiguous: 'more than once in the article',
    missing: 'not in the article',
  }[match.status];
  return { file, path, found: `${words}, ${why}`, accepted: 'words that occur exactly once' };
}

function within(place: Found, passage: Found, passages: readonly Found[]): Found | Issue {
  if (passage.start <= place.start && place.end <= passage.end) return place;
  const holder = passages.find(({ start, end }) => start <= place.start && place.end <= end);
  const found = holder ? `in ${holder.passage}` : 'outside every passage';
  return { file: place.file, path: place.path, found, accepted: `words of ${passage.passage}` };
}

function orderIssues(places: readonly Found[]): Issue[] {
  let furthest = -1;
  return places.flatMap(({ file, path, start }) => {
    const late = start < furthest;
    furthest = Math.max(furthest, start);
    const accepted = 'records in the order of the article';
    return late
      ? [{ file, path, found: 'a place before that of the previous record', accepted }]
      : [];
  });
}

// Shorter runs of words are common phrases; longer ones are copied.
const BORROWED_WORDS = 7;

const lowerCaseWords = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = lowerCaseWords(text);
  return words
    .slice(BORROWED_WORDS - 1)
    .map((_, index) => words.slice(index, index + BORROWED_WORDS).join(' '));
}

function borrowedIssues(story: Story, text: string, files: StoryFiles): Issue[] {
  const theirs = new Set(runsOf(text));
  const ours = [
    ...story.passages.map(({ retold }, index) => ({
      file: files.passages,
      at: `passages[${index}]`,
      texts: { retold },
    })),
    ...story.events.map(({ title, text, notes }, index) => ({
      file: files.story,
      at: `events[${index}]`,
      texts: { title, text, notes },
    })),
  ];
  return ours.flatMap(({ file, at, texts }) =>
    Object.entries(texts).flatMap(([field, words]) =>
      LANGUAGES.flatMap((lang) => {
        const run = runsOf(words[lang]).find((each) => theirs.has(each));
        const accepted = `our own words: fewer than ${BORROWED_WORDS} consecutive words of the article`;
        const path = `${at}.${field}.${lang}`;
        return run === undefined ? [] : [{ file, path, found: shown(run), accepted }];
      }),
    ),
  );
}
