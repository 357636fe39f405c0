import { error } from '@sveltejs/kit';
import { stories } from '#lib/server/stories.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
/** A sitemap needs absolute addresses, so there is none without ORIGIN. */
export const entries: EntryGenerator = () => (siteAddress() ? [{ file: 'sitemap.xml' }] : []);

export const GET: RequestHandler = () => {
  const site = siteAddress();
  if (!site) error(404);
  return new Response(sitemap(site, stories), { headers: { 'content-type': 'application/xml' } });
};
