import adapter from '@sveltejs/adapter-static';

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true, fragments: 'tree' },
  kit: {
    adapter: adapter({ strict: true }),
    paths: { base, relative: true },
    serviceWorker: { register: false },
    prerender: {
      // The embed's scripts are built after the site: npm run build:embed.
      handleHttpError({ path, message }) {
        if (!path.startsWith(`${base}/embed/`)) throw new Error(message);
      },
      // These contain absolute addresses, so they exist only if ORIGIN is set.
      handleUnseenRoutes({ routes, message }) {
        const absolute = ['/[file=sitemap]', '/oembed/[slug].[lang=lang].json'];
        if (!routes.every((route) => absolute.includes(route))) throw new Error(message);
      },
    },
    // Policies of their own: pages in a frame (src/hooks.server.ts), the demonstration
    // (src/lib/server/demo-page.ts) and the offline file (scripts/build/offline-file.mjs).
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../*.config.*', '../e2e/**/*.ts', '../scripts/**/*'],
      }),
    },
  },
};
