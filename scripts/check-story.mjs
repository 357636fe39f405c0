// npm run check-story -- data/<slug> [--article file]
// Says what is wrong with one story, every issue at once. With the article, as text or HTML, it
// says of every locator where it is found, or why not. Exits non-zero if anything is wrong.
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const USAGE = 'npm run check-story -- data/<slug> [--article file]';

/**
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function room(name) {
  const root = join(import.meta.dirname, '..');
  const path = join(root, 'src/lib/story', name);
  const { module } = await runnerImport(path, { configFile: false, root, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    fail([`${file}: the whole file: found ${found}; accepted: a file of JSON`]);
  }
}

/** @param {string} file */
function readArticle(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    fail([`${file}: the whole file: found ${found}; accepted: a file of the article's text`]);
  }
}

/**
 * @param {string[]} lines
 * @returns {never}
 */
function fail(lines) {
  for (const line of lines) console.error(line);
  console.error(`${lines.length} ${lines.length === 1 ? 'issue' : 'issues'}`);
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
const files = {
  story: join(normalize(folder), 'story.json'),
  passages: join(normalize(folder), 'passages.json'),
};
/** @type {[typeof import('../src/lib/story/parse.ts'), typeof import('../src/lib/story/issue.ts')]} */
const [{ parseStory }, { issueText }] = await Promise.all([room('parse.ts'), room('issue.ts')]);
const story = parseStory(readJson(files.story), readJson(files.passages), files);
if (!story.ok) fail(story.error.map(issueText));
const { events, passages } = story.value;
if (values.article !== undefined) {
  /** @type {[typeof import('../src/lib/story/check.ts'), typeof import('../src/lib/story/article-text.ts')]} */
  const [{ checkAgainstArticle }, { articleText }] = await Promise.all([
    room('check.ts'),
    room('article-text.ts'),
  ]);
  const text = articleText(readArticle(values.article));
  const { found, issues } = checkAgainstArticle(story.value, text, files);
  for (const { path, passage, locator } of found) {
    const words = [locator.start, locator.end].filter(Boolean).join(' … ');
    console.log(`${path}: once, in ${passage}: ${words}`);
  }
  if (issues.length > 0) fail(issues.map(issueText));
}
console.log(`${folder}: ${events.length} events, ${passages.length} passages, no issues`);
