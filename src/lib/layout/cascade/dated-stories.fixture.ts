import { civil, DAY_MS, formatDay, twoDigits } from '#lib/time/civil.ts';

interface DatedStory {
  /** In EDTF. */
  readonly dates: readonly string[];
  /** One line per window; children are indented. */
  readonly windows: readonly string[];
  /** Taken in turn; by default those of any story. */
  readonly titles?: readonly string[];
}

/** `n` EDTF dates, `step` days apart. */
const everyDays = (from: number, n: number, step: number): string[] =>
  Array.from({ length: n }, (_, i) => formatDay(from + i * step * DAY_MS));

/**
 * For tests: stories with the windows that an editor would choose, written down before the planner was run.
 * Ends are exclusive. Where the planner differs, a comment gives the editor's choice and the
 * reason.
 */
export const DATED_STORIES: Readonly<Record<string, DatedStory>> = {
  'one event: a week around it': {
    dates: ['2023-06-05'],
    windows: ['2023-06-02 … 2023-06-09'],
  },
  'one year: its decade': { dates: ['1986'], windows: ['1980-01-01 … 1990-01-01'] },
  'a year and a day that begins it: the decade of both': {
    dates: ['1986-01-01', '1986'],
    windows: ['1980-01-01 … 1990-01-01'],
  },
  'two events': {
    dates: ['1950-03-01', '2020-06-01'],
    windows: ['1950-03-01 … 2020-06-02'],
  },
  'all on one day': {
    dates: Array<string>(5).fill('2024-05-17'),
    windows: ['2024-05-14 … 2024-05-21'],
  },
  'a day of two clusters': {
    dates: [
      ...['02', '05', '09', '14'].map((minute) => `2021-01-06T07:${minute}Z`),
      ...['30', '33', '41', '44'].map((minute) => `2021-01-06T18:${minute}Z`),
    ],
    windows: [
      '2021-01-06T07:02 … 2021-01-06T18:45',
      '  2021-01-06T07:02 … 2021-01-06T07:15',
      '  2021-01-06T18:30 … 2021-01-06T18:45',
    ],
  },
  'antiquity with a cluster in 44 BC': {
    dates: [
      ...['-1199', '-0752', '-0508', '-0479', '-0217'],
      ...['02-14', '03-01', '03-15', '03-17', '03-20', '04-19'].map((day) => `-0043-${day}`),
      ...['0313', '0476', '1054', '1453-05-29'],
    ],
    windows: ['-1199-01-01 … 1453-05-30', '  -0043-02-14 … -0043-04-20'],
  },
  'Rome: the end of the Republic and the first emperors': {
    dates: [
      ...['-0752', '-0508', '-0389', '-0263', '-0145', '-0132', '-0048-01-10', '-0043-03-15'],
      ...['-0030-09-02', '-0026-01-16', '0014-08-19', '0064-07-18', '0079-08-24', '0117'],
      ...['0212', '0313', '0330-05-11', '0395', '0410-08-24', '0476-09-04'],
    ],
    // By hand: 49 to 27 BC. But 146 and 133 BC and AD 64 and 79 are crowded in the parent too.
    windows: ['-0752-01-01 … 0476-09-05', '  -0149-01-01 … 0080-01-01'],
  },
  'the Moon landing': {
    dates: [
      ...['1961-05-25', '1967-01-27', '1968-12-24', '1969-07-16T13:32Z', '1969-07-19T17:21Z'],
      ...['17:44', '20:05', '20:10', '20:17'].map((time) => `1969-07-20T${time}Z`),
      ...['02:39', '02:56', '03:15', '05:11', '17:54', '21:35'].map(
        (time) => `1969-07-21T${time}Z`,
      ),
      '1969-07-24T16:50Z',
    ],
    windows: [
      '1961-05-25 … 1969-07-24T16:51',
      '  1969-07-16 … 1969-07-24T16:51',
      // By hand: 17:00 to 06:00. But the undocking at 17:44 has room in the parent pane.
      '    1969-07-20T20:05 … 1969-07-21T05:12',
    ],
  },
  'an event announced for two weeks after publication': {
    dates: ['2024-01-10', '2024-02-20', '2024-03-01', '2024-03-19'],
    windows: ['2024-01-10 … 2024-03-20'],
  },
  'neighbouring years': {
    dates: ['1982', '1983', '1986', '1987', '2010'],
    windows: ['1982-01-01 … 2011-01-01'],
  },
  'twelve presidents in a row': {
    dates: [1945, 1953, 1961, 1963, 1969, 1974, 1977, 1981, 1989, 1993, 2001, 2009, 2017].flatMap(
      (year, i, all) => (all[i + 1] ? [`${year}/${all[i + 1]}`] : []),
    ),
    windows: ['1945-01-01 … 2018-01-01'],
  },
  'a century beside six days': {
    dates: ['19XX', ...['02', '05', '11', '16', '20', '27'].map((day) => `2020-03-${day}`)],
    windows: ['2020-03-02 … 2020-03-28'],
  },
  'one event 2,000 years before forty others': {
    dates: ['0079-08-24', ...everyDays(civil(2010), 40, 91)],
    windows: ['0079-08-24 … 2019-09-21', '  2010-01-01 … 2019-09-21'],
  },
  'forty events in two clusters': {
    dates: [...everyDays(civil(1990), 20, 3), ...everyDays(civil(2015, 5), 20, 3)],
    windows: ['1990-01-01 … 2015-06-28', '  1990-01-01 … 1990-03-01', '  2015-05-01 … 2015-06-28'],
  },
  'forty events at even distances': {
    dates: everyDays(civil(2020), 40, 10),
    windows: ['2020-01-01 … 2021-01-26'],
  },
  'five similar clusters: none is opened, since not all can be': {
    dates: [2001, 2005, 2009, 2013, 2017].flatMap((year) => everyDays(civil(year, 6), 5, 2)),
    windows: ['2001-06-01 … 2017-06-10'],
  },
  'twelve on one day': {
    dates: ['2001-01-01', ...Array<string>(12).fill('2001-09-11'), '2001-12-31'],
    windows: ['2001-01-01 … 2002-01-01'],
  },
  'fifty-nine events: seven years and then ten weeks of war': {
    dates: [...everyDays(civil(2014, 3), 20, 140), ...everyDays(civil(2022, 2, 24), 39, 2)],
    windows: ['2014-03-01 … 2022-05-12', '  2022-02-24 … 2022-05-12'],
  },
  'sixty events: a century and its last month': {
    dates: [...everyDays(civil(1900), 30, 1_095), ...everyDays(civil(1991, 8), 30, 1)],
    windows: ['1900-01-01 … 1991-08-31', '  1991-08-01 … 1991-08-31'],
  },
  'two hundred events: decades, years and an hourly log': {
    dates: [
      ...everyDays(civil(1950), 40, 365),
      ...everyDays(civil(1990), 100, 10),
      ...Array.from({ length: 60 }, (_, i) => {
        const day = formatDay(civil(1991, 8, 19 + Math.floor(i / 24)));
        return `${day}T${twoDigits(i % 24)}:00Z`;
      }),
    ],
    // By hand: without the third. But a quarter of a run without gaps has room for all its labels.
    windows: [
      '1950-01-01 … 1992-09-18',
      '  1990-01-01 … 1992-09-18',
      '    1991-08-14 … 1992-04-11',
      '      1991-08-19 … 1991-08-21T12:00',
    ],
  },
  'titles of 44 wide letters': {
    dates: [
      ...['2021-01-05', '2021-02-01/2021-03-15', '2021-04-02', '2021-04-04', '2021-06'],
      ...['2021-09-10/2021-12-01', '[2021-10-04..2021-10-19]', '2021-12-30'],
    ],
    windows: ['2021-01-05 … 2021-12-31'],
    titles: ['W'.repeat(44), 'WWWW WWWWWWWWWW WWWWWWWWWWWW WWWWWWWWWWWWWWW'],
  },
};
