import type { Handle } from '@sveltejs/kit';
import { basePath } from '#lib/views/site-address.server.ts';
import { structuredDataScript } from '#lib/views/structured-data.ts';
import { isLanguage } from '#lib/views/words.ts';

export const handle: Handle = ({ event, resolve }) => {
  const lang = isLanguage(event.params.lang) ? event.params.lang : 'nl';
  return resolve(event, {
    preload: ({ type }) => type !== 'asset',
    transformPageChunk({ html }) {
      const page = html
        .replace('%dateline.lang%', lang)
        // A function: in a replacement text, $& and $1 would be read as patterns.
        .replace('</head>', () => structuredDataScript(event.locals.structuredData) + '</head>');
      // This one page is shown at any depth: what it names is named from the root.
      return event.route.id === '/404.html' ? page.replaceAll('"./', `"${basePath()}/`) : page;
    },
  });
};
