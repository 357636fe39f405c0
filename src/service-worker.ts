/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const PREFIX = `dateline:${worker.registration.scope}:`;
/** One cache per version, so that a page and its assets are of the same version. */
const CACHE = PREFIX + version;
const VERSION_FILE = `${base}/_app/version.json`;
/** Built after the site, so not in `build`. Stored so that pages get an embed of their version. */
const EMBED = ['date-line.js', 'host.js'].map((name) => `${base}/embed/${name}`);
/** Downloads and sharing images, which no page uses. */
const LEFT_OUT = /\.(?:csv|png|xml)$|\/embed\/[^/]*-\d[^/]*\.js$/;
/** The demonstration imitates a publisher's page and has no `__data.json`. */
const WITHOUT_DATA = /\/demo\//;
/** Number of concurrent requests while storing. */
const AT_ONCE = 6;

const pages = prerendered.filter((path) => !LEFT_OUT.test(path));
/** Navigation within the site fetches a page's data instead of the page. */
const data = pages
  .filter((path) => path.endsWith('/') && !WITHOUT_DATA.test(path))
  .map((path) => `${path}__data.json`);

worker.addEventListener('install', (event) => event.waitUntil(store()));

/** Stores everything or nothing. On failure the old version stays and the browser retries later. */
async function store(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    // Files without a hash in their name may be in the HTTP cache from an earlier version.
    const fresh = [...files.filter((path) => !LEFT_OUT.test(path)), ...pages, ...data, ...EMBED];
    await storeEach(cache, [
      ...build.map((path) => new Request(path)),
      ...fresh.map((path) => new Request(path, { cache: 'reload' })),
    ]);
    const served = await fetch(VERSION_FILE, { cache: 'reload' });
    // A page loaded before this worker took over compares its own version with this file.
    await cache.put(VERSION_FILE, served.clone());
    if (((await served.json()) as { version: string }).version !== version)
      throw new Error('The site changed while it was being stored');
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function storeEach(cache: Cache, requests: readonly Request[]): Promise<void> {
  const queue = [...requests];
  const next = async (): Promise<void> => {
    for (let request = queue.shift(); request; request = queue.shift()) await cache.add(request);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** A waiting version takes over when the reader asks for it, or when the last page is closed. */
worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  event.respondWith(answer(request, pathname));
});

/** Ignores the query, which selects what a page shows, not which page it is. */
async function answer(request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const stored = await cache.match(pathname);
  if (stored) return stored;
  const inFolder = request.mode === 'navigate' && (await cache.match(`${pathname}/`));
  return inFolder ? Response.redirect(`${pathname}/`) : fetch(request);
}
