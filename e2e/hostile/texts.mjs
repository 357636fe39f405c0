/** Texts that would run, load or navigate if they were treated as anything but text. */
import { existsSync, readFileSync } from 'node:fs';

/** An optional collection from public test suites; without it the cases below remain. */
const GATHERED = '../shared/conformance/hostile-markup.json';

const RUN = [
  'alert(1)',
  "fetch('//evil.example')",
  'location="//evil.example"',
  'print()',
  'window.ran=1',
];
const MARKUP = RUN.flatMap((code) => [
  `<script>${code}</script>`,
  `<img src=x onerror="${code}">`,
  `<svg/onload=${code}>`,
  `"><iframe srcdoc="<script>parent.${code}</script>">`,
  `</title><script>${code}</script>`,
  `</script><script>${code}</script>`,
  `{@html "<img src=x onerror=${code}>"}`,
  `\${${code}}{{${code}}}`,
  `<a href="javascript:${code}">x</a><base href="//evil.example/">`,
  `]]><details open ontoggle='${code}'><style>@import '//evil.example/x.css';</style>`,
]);
/** Texts that a spreadsheet would evaluate. */
const FORMULAS = [
  '=HYPERLINK("//evil.example","x")',
  "+cmd|' /C calc'!A1",
  '-2+3',
  '@SUM(1+1)*cmd',
  '＝1+1',
];

/** @type {string[]} */
const gathered = existsSync(GATHERED)
  ? JSON.parse(readFileSync(GATHERED, 'utf8')).cases.map(
      (/** @type {{ payload: string }} */ { payload }) => payload,
    )
  : [];

// Characters that override the direction of text are rejected earlier, which has its own test.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** All texts, as an embed may receive them. */
export const HOSTILE_TEXTS = [...MARKUP, ...FORMULAS, ...gathered]
  .map((text) => text.replace(TURNING, '').slice(0, 2_000))
  .filter((text) => text.trim() !== '');

/** A text as story files may have it, without control characters. @param {string} text */
const recorded = (text) => text.replace(/\p{Cc}+/gu, ' ').trim();

/** Fields that do not allow free text: numbers, dates, ids and enumerations. */
const CLOSED = new Set(
  (
    '$schema format version updated date slug languages storyOrder interval articleInterval bounds ' +
    'edtf notBefore notAfter id type kind part basis rule language actors attribution place ' +
    'speaker addressee participants by against victims'
  ).split(' '),
);

/**
 * Replaces the free texts of a story by those that `next` gives.
 * @template T
 * @param {T} value
 * @param {(path: string) => string} next gives the text for a field's path, in which `[]` is a list index
 * @param {string} [path]
 * @returns {T}
 */
export function withTexts(value, next, path = '') {
  const key = path.replace(/^.*\./, '');
  const isActors = key === 'actors' && Array.isArray(value) && typeof value[0] === 'object';
  if (CLOSED.has(key) && !isActors) return value;
  if (typeof value === 'string') {
    const text = next(path);
    // A story is rejected unless its addresses are http or https.
    const fitting =
      key === 'url' ? `https://example.org/${text.replace(/\s/g, '').slice(0, 470)}` : text;
    return /** @type {T} */ (
      fitting.slice(0, /\.(?:start|end|prefix|suffix)$/.test(path) ? 300 : undefined)
    );
  }
  if (Array.isArray(value))
    return /** @type {T} */ (value.map((each) => withTexts(each, next, `${path}[]`)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [
    name,
    withTexts(each, next, path === '' ? name : `${path}.${name}`),
  ]);
  return Object.fromEntries(fields);
}

/** Longest text that a story file allows, in characters. */
const LONGEST = 2_000;

/** A prime stride takes each text once and spreads the long ones, which are adjacent in the collection. */
const STRIDE = 101;

/** Joins texts into as few as `LONGEST` allows. @param {readonly string[]} texts */
function joined(texts) {
  /** @type {string[]} */
  const together = [];
  let last = '';
  for (const text of texts)
    if (last === '' || last.length + 1 + text.length > LONGEST) together.push((last = text));
    else together[together.length - 1] = last = `${last} ${text}`;
  return together;
}

/**
 * As many stories as are needed to put every text into every field of an event, one text at a time,
 * and into every field that occurs once in a story, joined with other texts.
 * @template {{ slug: string, events: readonly unknown[] }} S
 * @param {S} story
 * @param {readonly string[]} [texts]
 * @returns {S[]}
 */
export function hostileStories(story, texts = HOSTILE_TEXTS) {
  const alone = texts.map(recorded).filter(Boolean);
  const together = joined(alone);
  const count = Math.max(together.length, Math.ceil(alone.length / story.events.length));
  /** Number of times a field was filled, by its path. @type {Map<string, number>} */
  const filled = new Map();
  return Array.from({ length: count }, (_, i) => {
    const next = (/** @type {string} */ path) => {
      const at = filled.get(path) ?? 0;
      filled.set(path, at + 1);
      const from = path.includes('[]') ? alone : together;
      return from[(at * STRIDE) % from.length] ?? '';
    };
    return { ...withTexts(story, next), slug: `hostile-${i + 1}` };
  });
}
