import { parseEdtf } from '#lib/time/edtf.ts';
import type { TimeInterval } from '#lib/time/interval.ts';
import { applyRule, type DateRule } from '#lib/time/relative-date.ts';
import type { Draft, Placed } from './draft.ts';
import { shown } from '#lib/story/issue.ts';
import type { Basis, EventRecord, Issue, When } from '#lib/story/types.ts';

/** An issue whose path is relative to `when`. */
type WhenIssue = Pick<Issue, 'path' | 'found' | 'accepted'>;

/** Issues with dates: EDTF, rules, sources and limits. */
export function dateIssues(draft: Draft): Issue[] {
  const edtfs = new Map(draft.events.map(({ record }) => [record.id as string, record.when.edtf]));
  return draft.events.flatMap(({ at, record }: Placed<EventRecord>) =>
    [
      ...basisIssues(record.when),
      ...edtfIssues(record.when),
      ...ruleIssues(record, draft, edtfs),
    ].map((issue) => ({ ...issue, file: draft.files.story, path: `${at}.when.${issue.path}` })),
  );
}

type Needed = 'phrase' | 'rule' | 'source';

/** Fields that a basis requires (true) or excludes (false). */
const NEEDS: Readonly<Record<Basis, Readonly<Partial<Record<Needed, boolean>>>>> = {
  stated: { phrase: true, rule: false, source: false },
  derived: { phrase: true, rule: true, source: false },
  context: { rule: false, source: true },
  undated: { phrase: false, source: false },
};

function basisIssues(when: When): WhenIssue[] {
  return Object.entries(NEEDS[when.basis]).flatMap(([field, needed]) => {
    const given = when[field as Needed] !== undefined;
    if (given === needed) return [];
    const accepted = `${needed ? 'a' : 'no'} ${field} where basis is ${when.basis}`;
    return [{ path: field, found: given ? `a ${field}` : 'nothing', accepted }];
  });
}

function edtfIssues({ edtf, refined, notBefore, notAfter }: When): WhenIssue[] {
  const issues: WhenIssue[] = [];
  const parse = (path: string, text: string | undefined): TimeInterval | undefined => {
    if (text === undefined) return undefined;
    const parsed = parseEdtf(text);
    if (!parsed.ok) issues.push(edtfIssue(path, text, parsed.error));
    return parsed.ok ? parsed.value : undefined;
  };
  const own = parse('edtf', edtf);
  const exact = parse('refined.edtf', refined?.edtf);
  const [from, until] = [parse('notBefore', notBefore), parse('notAfter', notAfter)];
  if (own && exact && !meet(own, exact)) {
    const accepted = `a date that falls within the article's own, ${edtf}`;
    issues.push({ path: 'refined.edtf', found: shown(refined?.edtf), accepted });
  }
  const shownDate = exact ?? own;
  if (shownDate && from) issues.push(...boundIssues('notBefore', shownDate.startBound, from));
  if (shownDate && until) issues.push(...boundIssues('notAfter', shownDate.endBound, until));
  if (from && until && (from.start ?? 0) >= (until.end ?? 0)) {
    issues.push({ path: 'notAfter', found: shown(notAfter), accepted: `after ${notBefore}` });
  }
  return issues;
}

const meet = (a: TimeInterval, b: TimeInterval): boolean =>
  (a.start ?? -Infinity) < (b.end ?? Infinity) && (b.start ?? -Infinity) < (a.end ?? Infinity);

/** A limit is only for an end that the date leaves open or unknown, and is itself a single date. */
function boundIssues(
  path: 'notBefore' | 'notAfter',
  end: TimeInterval['startBound'],
  bound: TimeInterval,
): WhenIssue[] {
  if (end === 'known')
    return [{ path, found: 'a date', accepted: 'nothing: that end of the date is known' }];
  if (bound.kind !== 'date')
    return [{ path, found: `a ${bound.kind}`, accepted: 'one date, as in 1991' }];
  return [];
}

const ACCEPTED_MARK = '; accepted: ';

function edtfIssue(path: string, text: string, error: string): WhenIssue {
  const reason = error.replace(/^found "(?:[^"\\]|\\.)*": /, '');
  const [found = '', ...accepted] = reason.split(ACCEPTED_MARK);
  return {
    path,
    found: `${shown(text)}: ${found}`,
    accepted: accepted.join(ACCEPTED_MARK) || 'a date in EDTF',
  };
}

// Wide enough for any article, and narrow enough that dates cannot overflow.
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  weeksBefore: [0, 520],
  yearsBefore: [0, 5000],
  years: [1, 5000],
  month: [1, 12],
  months: [1, 1200],
};

function ruleIssues(
  { id, when }: EventRecord,
  { published, ids }: Draft,
  edtfs: ReadonlyMap<string, string>,
): WhenIssue[] {
  const { rule, edtf } = when;
  if (rule === undefined || published === undefined) return [];
  const wrongNumbers = numberIssues(rule);
  if (wrongNumbers.length > 0) return wrongNumbers;
  if ('event' in rule) {
    const others = [...ids.events].filter((each) => each !== id).join(', ');
    const accepted = `another event of the story${others === '' ? ', which has no other yet' : `: ${others}`}`;
    if (!ids.events.has(rule.event) || rule.event === id)
      return [{ path: 'rule.event', found: shown(rule.event), accepted }];
    // That event is malformed, which is reported elsewhere.
    if (!edtfs.has(rule.event)) return [];
  }
  const applied = applyRule(rule, published, (event) => edtfs.get(event));
  if (!applied.ok) {
    const [found = '', accepted = ''] = applied.error.replace(/^found /, '').split(ACCEPTED_MARK);
    return [{ path: 'rule', found, accepted }];
  }
  if (applied.value === edtf) return [];
  const accepted = `${applied.value}, which ${rule.rule} gives for an article of ${published}`;
  return [{ path: 'edtf', found: shown(edtf), accepted }];
}

const numberIssues = (rule: DateRule): WhenIssue[] =>
  Object.entries(rule).flatMap(([field, value]) => {
    const [least, most] = RANGES[field] ?? [-Infinity, Infinity];
    return typeof value !== 'number' || (value >= least && value <= most)
      ? []
      : [{ path: `rule.${field}`, found: shown(value), accepted: `${least} to ${most}` }];
  });
