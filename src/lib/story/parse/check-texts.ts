import type { Locator } from '#lib/anchoring/text/locator.ts';
import { type Draft, passageKey } from './draft.ts';
import { shown } from '#lib/story/issue.ts';
import { type EventRecord, type Issue, LANGUAGES, type Passage } from '#lib/story/types.ts';

/** An issue whose path is relative to its record. */
type RecordIssue = Pick<Issue, 'path' | 'found' | 'accepted'>;

// How much may be quoted of an article that is not ours.
const LOCATOR_WORDS = 12;
const LOCATOR_CHARACTERS = 300;
const PHRASE_WORDS = 6;
// About as many characters as fit on one line of a label.
const TITLE_WORD_CHARACTERS = 24;

const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const splitWords = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Issues with texts: locators, phrases, titles, and the words to highlight in a retelling. */
export function textIssues({ events, passages, files }: Draft): Issue[] {
  const retellings = new Map(passages.map(({ record }) => [passageKey(record), record]));
  const ofPassages = passages.flatMap(({ at, record }) =>
    locatorIssues(record.locator).map((issue) => placed(files.passages, at, issue)),
  );
  const ofEvents = events.flatMap(({ at, record }) =>
    [
      ...locatorIssues(record.locator),
      ...phraseIssues(record),
      ...titleIssues(record),
      ...retoldIssues(record, retellings.get(passageKey(record.passage))),
    ].map((issue) => placed(files.story, at, issue)),
  );
  return [...ofPassages, ...ofEvents];
}

const placed = (file: string, at: string, issue: RecordIssue): Issue => ({
  ...issue,
  file,
  path: `${at}.${issue.path}`,
});

function locatorIssues(locator: Locator): RecordIssue[] {
  const terms: [string, string][] = Object.entries(locator);
  const ofTerms = terms.flatMap(([field, text]) => {
    const issue = (accepted: string) => ({
      path: `locator.${field}`,
      found: shown(text),
      accepted,
    });
    if (splitWords(text).length === 0) return [issue('words of the article')];
    return CONTROL.test(text) ? [issue('words without control characters')] : [];
  });
  const whole = terms.map(([, text]) => text).join(' ');
  const count = splitWords(whole).length;
  if (count <= LOCATOR_WORDS && whole.length <= LOCATOR_CHARACTERS) return ofTerms;
  const found = `${count} words, ${whole.length} characters`;
  const accepted = `at most ${LOCATOR_WORDS} words and ${LOCATOR_CHARACTERS} characters in all`;
  return [...ofTerms, { path: 'locator', found, accepted }];
}

function phraseIssues({ when: { phrase } }: EventRecord): RecordIssue[] {
  const count = splitWords(phrase ?? '').length;
  const accepted = `at most ${PHRASE_WORDS} words of the article`;
  return count > PHRASE_WORDS ? [{ path: 'when.phrase', found: `${count} words`, accepted }] : [];
}

const titleIssues = ({ title }: EventRecord): RecordIssue[] =>
  LANGUAGES.flatMap((lang) =>
    splitWords(title[lang])
      .filter((word) => [...word].length > TITLE_WORD_CHARACTERS)
      .map((word) => ({
        path: `title.${lang}`,
        found: shown(word),
        accepted: `words of at most ${TITLE_WORD_CHARACTERS} characters, which fit a line of a label`,
      })),
  );

/**
 * The words to highlight must occur in the retelling exactly once, or it is unclear which are
 * meant.
 */
function retoldIssues({ retoldWords }: EventRecord, passage: Passage | undefined): RecordIssue[] {
  if (!passage) return [];
  return LANGUAGES.flatMap((lang) => {
    const count = passage.retold[lang].split(retoldWords[lang]).length - 1;
    const accepted = `words that occur exactly once in the retelling of ${passageKey(passage)}`;
    const found = `${shown(retoldWords[lang])}, which occurs ${count} times`;
    return count === 1 ? [] : [{ path: `retoldWords.${lang}`, found, accepted }];
  });
}
