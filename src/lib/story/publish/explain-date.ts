import { assertNever } from '#lib/result.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import type { TimeInterval } from '#lib/time/interval.ts';
import type { DateRule } from '#lib/time/relative-date.ts';
import { wordDate } from '#lib/time/format-interval.ts';
import type { Bilingual, Day, Language, Source, When } from '#lib/story/types.ts';

/** What the explanation of a date needs besides the date. */
export interface Surroundings {
  /** Day of publication of the article. */
  readonly published: Day;
  /** The title of another event of the story. */
  readonly titleOf: (eventId: string) => Bilingual;
}

/**
 * Explains in one or more sentences how a date is known: the article's words, the rule, other
 * sources.
 */
export function datingWords(when: When, surroundings: Surroundings): Bilingual {
  const parts = [
    basisWords(when, surroundings),
    ...boundWords(when, surroundings),
    ...refinedWords(when, surroundings),
  ];
  return bilingual((lang) => parts.map((part) => part[lang]).join(' '));
}

const both = (nl: string, en: string): Bilingual => ({ nl, en });

const bilingual = (of: (lang: Language) => string): Bilingual => both(of('nl'), of('en'));

/** The interval of an EDTF date that `parseStory` has accepted. Throws if it does not parse. */
export function intervalOf(edtf: string): TimeInterval {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`A parsed story has dates that parse: ${parsed.error}`);
  return parsed.value;
}

const seen = (edtf: string, published: Day): Bilingual =>
  bilingual((lang) => wordDate(intervalOf(edtf), lang, published).seen);

function basisWords(when: When, surroundings: Surroundings): Bilingual {
  switch (when.basis) {
    case 'stated':
      return both(
        `Het artikel noemt de datum zelf: ‘${when.phrase}’.`,
        `The article gives the date itself: ‘${when.phrase}’.`,
      );
    case 'context': {
      const source = when.source && sourceWords(when.source, surroundings.published);
      return both(
        `Het artikel noemt geen datum; die komt uit een andere bron: ${source?.nl}.`,
        `The article gives no date; it comes from another source: ${source?.en}.`,
      );
    }
    case 'derived': {
      const rule = when.rule && ruleWords(when.rule, surroundings);
      return both(
        `Er staat ‘${when.phrase}’: ${rule?.nl}.`,
        `It says ‘${when.phrase}’: ${rule?.en}.`,
      );
    }
    case 'undated': {
      const rule = when.rule && ruleWords(when.rule, surroundings);
      return both(
        `Het artikel noemt geen datum${rule ? `; ${rule.nl}` : ''}.`,
        `The article gives no date${rule ? `; ${rule.en}` : ''}.`,
      );
    }
    default:
      return assertNever(when.basis);
  }
}

function ruleWords(rule: DateRule, { published, titleOf }: Surroundings): Bilingual {
  const day = seen(published, published);
  if ('event' in rule) return eventRuleWords(rule, titleOf(rule.event), day);
  switch (rule.rule) {
    case 'publication-day':
      return both(
        `de dag waarop het artikel verscheen, ${day.nl}`,
        `the day the article appeared, ${day.en}`,
      );
    case 'weekday-before':
      return both(
        `de laatste vóór het verschijnen op ${day.nl}`,
        `the last one before publication on ${day.en}`,
      );
    case 'week-of':
      return weekWords(rule.weeksBefore, day);
    case 'year-of':
      return yearWords(rule.yearsBefore, day);
    case 'years-before':
      return both(
        `ongeveer ${rule.years} jaar teruggerekend vanaf ${day.nl}`,
        `about ${rule.years} years counted back from ${day.en}`,
      );
    case 'month-of-the-year':
      return both(
        `de laatste keer dat het die maand was vóór het verschijnen op ${day.nl}`,
        `the last time it was that month before publication on ${day.en}`,
      );
    case 'before-publication':
      return both(
        `het is verleden tijd, dus op of vóór de dag van verschijnen, ${day.nl}`,
        `it is told as past, so on or before the day of publication, ${day.en}`,
      );
    case 'recently':
      return both(
        `gelezen als rond de maand van verschijnen (${day.nl})`,
        `read as around the month of publication (${day.en})`,
      );
    case 'present':
      return both(
        `het is tegenwoordige tijd, dus rond de maand van verschijnen (${day.nl})`,
        `it is told in the present tense, so around the month of publication (${day.en})`,
      );
    default:
      return assertNever(rule);
  }
}

type EventRule = Extract<DateRule, { readonly event: string }>;

function eventRuleWords(rule: EventRule, title: Bilingual, day: Bilingual): Bilingual {
  switch (rule.rule) {
    case 'months-until-event':
      return both(
        `ongeveer ${rule.months} maanden teruggerekend vanaf “${title.nl}”, en tot daaraan`,
        `about ${rule.months} months counted back from “${title.en}”, and up to it`,
      );
    case 'after-event':
      return both(
        `niet vóór “${title.nl}” en niet na het verschijnen op ${day.nl}`,
        `not before “${title.en}” and not after publication on ${day.en}`,
      );
    default:
      return assertNever(rule);
  }
}

function weekWords(weeksBefore: number, day: Bilingual): Bilingual {
  if (weeksBefore === 0)
    return both(
      `de week van verschijnen, van maandag tot en met ${day.nl}`,
      `the week of publication, from Monday to ${day.en}`,
    );
  return both(
    `de week van maandag tot en met zondag, ${countNl(weeksBefore, 'week', 'weken')} vóór die van verschijnen (${day.nl})`,
    `the week from Monday to Sunday, ${countEn(weeksBefore, 'week')} before that of publication (${day.en})`,
  );
}

function yearWords(yearsBefore: number, day: Bilingual): Bilingual {
  if (yearsBefore === 0)
    return both(
      `het jaar van verschijnen, tot en met ${day.nl}`,
      `the year of publication, up to ${day.en}`,
    );
  return both(
    `${countNl(yearsBefore, 'jaar', 'jaar')} vóór dat van verschijnen (${day.nl})`,
    `${countEn(yearsBefore, 'year')} before that of publication (${day.en})`,
  );
}

const countNl = (count: number, single: string, plural: string): string =>
  count === 1 ? `één ${single}` : `${count} ${plural}`;
const countEn = (count: number, single: string): string =>
  count === 1 ? `one ${single}` : `${count} ${single}s`;

function boundWords({ notBefore, notAfter }: When, { published }: Surroundings): Bilingual[] {
  const from = notBefore === undefined ? [] : [seen(notBefore, published)];
  const until = notAfter === undefined ? [] : [seen(notAfter, published)];
  return [
    ...from.map(({ nl, en }) =>
      both(
        `Vóór ${nl} kan het volgens de tekst niet zijn begonnen.`,
        `By the text, it cannot have begun before ${en}.`,
      ),
    ),
    ...until.map(({ nl, en }) =>
      both(
        `Na ${nl} kan het volgens de tekst niet meer zo zijn geweest.`,
        `By the text, it cannot have gone on after ${en}.`,
      ),
    ),
  ];
}

function refinedWords({ edtf, refined }: When, { published }: Surroundings): Bilingual[] {
  if (!refined) return [];
  const [own, exact] = [seen(edtf, published), seen(refined.edtf, published)];
  const source = sourceWords(refined.source, published);
  return [
    both(
      `Dat geeft: ${own.nl}. Een andere bron is preciezer: ${exact.nl} (${source.nl}).`,
      `That gives: ${own.en}. Another source is more precise: ${exact.en} (${source.en}).`,
    ),
  ];
}

function sourceWords({ publisher, date }: Source, published: Day): Bilingual {
  const day = date === undefined ? undefined : seen(date, published);
  return bilingual((lang) => (day ? `${publisher}, ${day[lang]}` : publisher));
}
