/**
 * Serves pages of made-up publishers for the embed tests: `node e2e/hosts/server.mjs 4174`. The built
 * site is under `/site/`. Pages opened at `localhost` refer to it at `127.0.0.1`, so that it has another
 * origin.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const port = Number(process.argv[2]);
const SITE = `http://127.0.0.1:${port}/site`;
const PAGES = import.meta.dirname;
const BUILD = join(PAGES, '../../build');
/** Base path of the site with hostile stories (`e2e/hostile/place.mjs`). */
const HOSTILE_BASE = '/hostile';
const HOSTILE_BUILD = join(PAGES, '../../reports/hostile/build');
/** Elements of earlier versions, as publishers still have them in their pages. */
const DEPLOYED = join(PAGES, '../../static/embed');

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const STRICT = [
  "default-src 'none'",
  `script-src ${SITE}/embed/`,
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** @type {Record<string, string>} Policies by page; other pages have none. */
const POLICIES = {
  'strict.html': [...STRICT, `connect-src ${SITE}/`].join('; '),
  'inline-story.html': STRICT.join('; '),
  pasted: [...STRICT, `connect-src ${SITE}/ 'self'`].join('; '),
  'frame-strict.html': [...STRICT, `frame-src ${SITE}/`].join('; '),
};

/** @type {(text: string) => string} */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Our own retelling of the article, as a publisher might have marked it up. */
function article() {
  const story = JSON.parse(readFileSync(join(BUILD, 'demo/story.json'), 'utf8'));
  return story.passages
    .map((/** @type {{ part: string, retold: { nl: string } }} */ { part, retold }) => {
      const tag = part === 'headline' ? 'h1' : 'p';
      return `<${tag}>${escaped(retold.nl)}</${tag}>`;
    })
    .join('\n');
}

/**
 * A published frame, with the story whose locators are for these pages' text.
 * @param {string} path
 */
const retoldFrame = (path) =>
  readFileSync(
    join(BUILD, path.slice('/site'.length).replace('retold.html', 'index.html')),
    'utf8',
  ).replace(/stories\/[\w-]+\.json/, 'demo/story.json');

/** @param {string} text */
const filled = (text) =>
  text
    .replaceAll('%SITE%', SITE)
    .replace('%ARTICLE%', article)
    .replace('%STORY%', () =>
      readFileSync(join(BUILD, 'demo/story.json'), 'utf8').replaceAll('<', '\\u003c'),
    );

/** Stories that fail to load. @type {Record<string, (response: import('node:http').ServerResponse) => void>} */
const BAD = {
  '/bad/missing.json': (response) => response.writeHead(404).end('Not found'),
  '/bad/large.json': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    // Ten times 1 MB without a content length, so the reader must count.
    const part = Buffer.alloc(1_000_000, ' ');
    for (let i = 0; i < 10; i++) response.write(part);
    response.end('{}');
  },
  '/bad/page.json': (response) => response.writeHead(200).end('<!doctype html><p>Not here'),
  '/bad/version.json': (response) => response.writeHead(200).end('{"format":2}'),
  // Never ends.
  '/bad/slow.json': (response) => response.writeHead(200).write('{'),
};

/** Pages and style sheets that tests have put here. @type {Map<string, string>} */
const PASTED = new Map();

/** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, path: string) => void} */
function keepPasted(request, response, path) {
  let text = '';
  request.setEncoding('utf8').on('data', (part) => (text += part));
  request.on('end', () => {
    PASTED.set(path, text);
    response.writeHead(204).end();
  });
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} file
 */
function sendFile(response, file) {
  const path = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  if (!existsSync(path)) return void response.writeHead(404).end('Not found');
  response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
  createReadStream(path).pipe(response);
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', SITE);
  const path = normalize(decodeURIComponent(pathname));
  // Required of a site that lets others embed it.
  response.setHeader('access-control-allow-origin', '*');
  if (BAD[path]) return BAD[path](response);
  if (path.startsWith('/pasted/')) {
    if (request.method === 'PUT') return keepPasted(request, response, path);
    response.setHeader('content-type', TYPES[extname(path)] ?? '');
    response.setHeader('content-security-policy', POLICIES['pasted'] ?? '');
    return response.end(PASTED.get(path));
  }
  if (path.endsWith('/embed/retold.html')) {
    response.setHeader('content-type', TYPES['.html'] ?? '');
    return response.end(retoldFrame(path));
  }
  if (path.startsWith('/site/')) return sendFile(response, join(BUILD, path.slice('/site'.length)));
  if (path.startsWith('/deployed/'))
    return sendFile(response, join(DEPLOYED, path.slice('/deployed'.length)));
  if (path.startsWith(`${HOSTILE_BASE}/`))
    return sendFile(response, join(HOSTILE_BUILD, path.slice(HOSTILE_BASE.length)));
  const page = join(PAGES, path);
  if (!/\.(html|css)$/.test(path) || !existsSync(page)) return void response.writeHead(404).end();
  const name = path.slice(1);
  if (POLICIES[name]) response.setHeader('content-security-policy', POLICIES[name]);
  response.setHeader('content-type', TYPES[extname(path)] ?? '');
  response.end(filled(readFileSync(page, 'utf8')));
}).listen(port);
