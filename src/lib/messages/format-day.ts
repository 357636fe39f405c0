import type { Day, Language } from '#lib/story/types.ts';
import { parseDay } from '#lib/time/civil.ts';
import { dateWords } from '#lib/time/format-date.ts';
import { siteMessages } from './site.ts';

/** Words a day with its weekday, as in "Thursday 28 September 2023". Returns other text unchanged. */
export function dayWords(day: Day, lang: Language): string {
  const ms = parseDay(day);
  if (ms === undefined) return day;
  const weekday = siteMessages(lang).weekdays[new Date(ms).getUTCDay()];
  return `${weekday} ${dateWords({ ms, precision: 'day' }, { lang, mode: 'seen' })}`;
}
