// npm run check-story -- data/<slug> [--article file]
// Says what is wrong with one story, every issue at once. With the article, as text or HTML, it
// says of every locator where it is found, or why not. Exits non-zero if anything is wrong.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** @typedef {import('../../src/lib/story/types.ts').Issue} Issue */
/**
 * @template T
 * @typedef {import('../../src/lib/result.ts').Result<T, Issue[]>} Read
 */

const USAGE = 'npm run check-story -- data/<slug> [--article file]';

// Where the command was given: npm runs it in the folder of package.json.
const HERE = process.env.INIT_CWD ?? process.cwd();

/**
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function room(name) {
  const root = join(import.meta.dirname, '../..');
  const path = join(root, 'src/lib/story', name);
  const { module } = await runnerImport(path, { configFile: false, root, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/**
 * The text of a file, without the byte order mark that some programs put before it.
 * @param {string} file
 * @param {string} accepted
 * @returns {Read<string>}
 */
function readText(file, accepted) {
  try {
    const bytes = readFileSync(resolve(HERE, file));
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { ok: false, error: [{ file, path: '', found: unread(error), accepted }] };
  }
}

/** @param {unknown} error */
function unread(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'characters that are not UTF-8';
  return String(error);
}

/**
 * @param {string} file
 * @returns {Read<unknown>}
 */
function readStoryFile(file) {
  const text = readText(file, 'JSON, saved as UTF-8');
  return text.ok ? readJson(text.value, file) : text;
}

/** @param {string} folder */
function refuseOtherThanFolder(folder) {
  const there = statSync(resolve(HERE, folder), { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  const [found, accepted] = there
    ? ['a file', `the folder it is in, ${dirname(folder)}`]
    : [`no such folder in ${HERE}`, 'a folder that holds story.json and passages.json'];
  fail([`${folder}: found ${found}; accepted: ${accepted}`]);
}

/**
 * @param {number} count
 * @param {string} noun
 */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * @param {string[]} lines
 * @returns {never}
 */
function fail(lines) {
  for (const line of lines) console.error(line);
  console.error(counted(lines.length, 'issue'));
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { article: { type: 'string' } } });
  } catch {
    return { positionals: [], values: {} };
  }
}

const { positionals, values } = readArguments();
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) {
  console.error(USAGE);
  process.exit(2);
}
refuseOtherThanFolder(folder);
// The folder's name is the slug: in the folder itself it is named too.
const named = normalize(folder) === '.' ? join('..', basename(HERE)) : normalize(folder);
const files = { story: join(named, 'story.json'), passages: join(named, 'passages.json') };
/** @type {[typeof import('../../src/lib/story/parse/parse-json.ts'), typeof import('../../src/lib/story/parse/parse-story.ts'), typeof import('../../src/lib/story/issue.ts')]} */
const [{ readJson }, { parseStory }, { issueText }] = await Promise.all([
  room('parse/parse-json.ts'),
  room('parse/parse-story.ts'),
  room('issue.ts'),
]);
const [storyJson, passagesJson] = [readStoryFile(files.story), readStoryFile(files.passages)];
const unreadable = [storyJson, passagesJson].flatMap((read) => (read.ok ? [] : read.error));
if (!storyJson.ok || !passagesJson.ok) fail(unreadable.map(issueText));
const story = parseStory(storyJson.value, passagesJson.value, files);
if (!story.ok) fail(story.error.map(issueText));
const { events, passages } = story.value;
if (values.article !== undefined) {
  const article = readText(values.article, "the article's text or HTML, saved as UTF-8");
  if (!article.ok) fail(article.error.map(issueText));
  /** @type {[typeof import('../../src/lib/story/parse/check-against-article.ts'), typeof import('../../src/lib/story/parse/article-text.ts')]} */
  const [{ checkAgainstArticle }, { articleText }] = await Promise.all([
    room('parse/check-against-article.ts'),
    room('parse/article-text.ts'),
  ]);
  const { found, issues } = checkAgainstArticle(story.value, articleText(article.value), files);
  for (const { path, passage, locator } of found) {
    const words = [locator.start, locator.end].filter(Boolean).join(' … ');
    console.log(`${path}: once, in ${passage}: ${words}`);
  }
  if (issues.length > 0) fail(issues.map(issueText));
}
console.log(
  `${folder}: ${counted(events.length, 'event')}, ${counted(passages.length, 'passage')}, no issues`,
);
