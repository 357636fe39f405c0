import { dev } from '$app/environment';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { basePath, siteAddress } from './lib/server/site-address.ts';
import { structuredDataScript } from './lib/server/structured-data.ts';
import { isLanguage } from './lib/messages/site.ts';

/**
 * In a sandbox without an origin, 'self' matches nothing in WebKit, so the frame would have neither
 * styles nor scripts. The policy of the framed page therefore names the site, or any http(s) source
 * if its address is unknown; still nothing inline.
 */
const FRAMED = '/[lang=lang]/[slug]/embed';
const withSiteNamed = (page: string): string =>
  page.replace(/(?<=http-equiv="content-security-policy" content=")[^"]*/, (policy) =>
    policy.replaceAll(
      /(?<=\b(?:connect|font|script|style)-src 'self')/g,
      ` ${siteAddress()?.concat('/') ?? 'https: http:'}`,
    ),
  );

export const handle: Handle = ({ event, resolve }) => {
  const lang = isLanguage(event.params.lang) ? event.params.lang : 'nl';
  return resolve(event, {
    preload: ({ type }) => type !== 'asset',
    transformPageChunk({ html }) {
      const page = html
        .replace('%dateline.lang%', lang)
        // A function: in a replacement text, $& and $1 would be read as patterns.
        .replace('</head>', () => structuredDataScript(event.locals.structuredData) + '</head>');
      // The 404 page is served at any depth, so its paths must start at the root.
      if (event.route.id === FRAMED) return withSiteNamed(page);
      return event.route.id === '/404.html' ? page.replaceAll('"./', `"${basePath()}/`) : page;
    },
  });
};

/** In development, shows the issues of a story in the page, too. */
export const handleError: HandleServerError = ({ error, message }) => ({
  message: dev && error instanceof Error ? error.message : message,
});
