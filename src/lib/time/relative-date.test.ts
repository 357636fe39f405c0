import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';
import { applyRule, type DateRule } from './relative-date.ts';

const thursday = '2023-09-28';
const events: Readonly<Record<string, string>> = {
  attack: '[2023-09-18..2023-09-24]',
  'attack-day': '2023-09-19',
  invasion: '2022-02-24',
  independence: '1991',
  guards: '1993~/..',
  member: '/..',
  broken: '2023-02-29',
  early: '[2023-08-28..2023-09-03]',
};
const apply = (rule: DateRule, published = thursday) =>
  applyRule(rule, published, (id) => events[id]);

const GOLDEN: readonly [title: string, rule: DateRule, edtf: string][] = [
  ['the day of publication', { rule: 'publication-day' }, '2023-09-28'],
  ['Sunday', { rule: 'weekday-before', weekday: 7 }, '2023-09-24'],
  ['Monday', { rule: 'weekday-before', weekday: 1 }, '2023-09-25'],
  [
    'Thursday, in an article of a Thursday: a week before',
    { rule: 'weekday-before', weekday: 4 },
    '2023-09-21',
  ],
  ['last week', { rule: 'week-of', weeksBefore: 1 }, '[2023-09-18..2023-09-24]'],
  ['this week', { rule: 'week-of', weeksBefore: 0 }, '[2023-09-25..2023-09-28]'],
  ['this year', { rule: 'year-of', yearsBefore: 0 }, '[2023-01-01..2023-09-28]'],
  ['last year', { rule: 'year-of', yearsBefore: 1 }, '2022'],
  ['well over 30 years', { rule: 'years-before', years: 30 }, '1993~/..'],
  ['in June', { rule: 'month-of-the-year', month: 6 }, '2023-06'],
  ['in the month of publication', { rule: 'month-of-the-year', month: 9 }, '2023-09'],
  ['in October: last year', { rule: 'month-of-the-year', month: 10 }, '2022-10'],
  ['nine months until an event on some day of a week', until('attack'), '2022-12~/2023-09'],
  ['nine months until an event on a known day', until('attack-day'), '2022-12~/2023-09-19'],
  [
    'nine months until an event in a week that spans two months',
    until('early'),
    '2022-11~/2023-09',
  ],
  ['after a day', { rule: 'after-event', event: 'invasion' }, '[2022-02-24..2023-09-28]'],
  ['after a year, without inventing a day', after('independence'), '[1991..2023]'],
  ['after an approximate start', after('guards'), '[1992..2023]'],
  ['after some day of a week', after('attack'), '[2023-09-18..2023-09-28]'],
  ['in the past tense', { rule: 'before-publication' }, '[..2023-09-28]'],
  ['recently', { rule: 'recently' }, '2023-09~'],
  ['in the present tense', { rule: 'present' }, '2023-09~'],
];

function until(event: string): DateRule {
  return { rule: 'months-until-event', months: 9, event };
}
function after(event: string): DateRule {
  return { rule: 'after-event', event };
}

describe('applyRule', () => {
  it.each(GOLDEN)('dates "%s"', (_, rule, edtf) => {
    expect(apply(rule)).toEqual({ ok: true, value: edtf });
    expect(parseEdtf(edtf)).toMatchObject({ ok: true });
  });

  it('gives a single day on the first day of a week or year', () => {
    expect(apply({ rule: 'week-of', weeksBefore: 0 }, '2023-09-25')).toMatchObject({
      value: '2023-09-25',
    });
    expect(apply({ rule: 'year-of', yearsBefore: 0 }, '2023-01-01')).toMatchObject({
      value: '2023-01-01',
    });
  });

  it('counts ISO weeks across the new year', () => {
    expect(apply({ rule: 'week-of', weeksBefore: 1 }, '2021-01-05')).toMatchObject({
      value: '[2020-12-28..2021-01-03]',
    });
  });

  it.each([
    ['an event that does not exist', after('nobody'), 'nobody'],
    ['an event without a start', after('member'), 'no start'],
    ['an event too coarse to count months from', until('independence'), 'a month or a day'],
    ['an event whose date is not valid EDTF', after('broken'), 'no such day'],
  ] as const)('refuses %s', (_, rule, says) => {
    expect(apply(rule)).toMatchObject({ ok: false, error: expect.stringContaining(says) });
  });

  it('refuses a day of publication that does not exist', () => {
    expect(apply({ rule: 'present' }, '2023-02-29').ok).toBe(false);
    expect(apply({ rule: 'present' }, 'yesterday').ok).toBe(false);
  });
});
