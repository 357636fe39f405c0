import { build } from 'vite';

const SCRIPT = /\/embed\/(date-line|host)(?:-[\d.]+)?\.js$/;

/**
 * Serves the embed scripts from the development server, rebuilt on every request. Otherwise only
 * `npm run build` makes them.
 * @type {import('vite').Plugin}
 */
export const embedInDevelopment = {
  name: 'embed-in-development',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const mode = SCRIPT.exec(new URL(request.url ?? '', 'http://x').pathname)?.[1];
      if (!mode) return next();
      bundle(mode).then((code) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(code);
      }, next);
    });
  },
};

/** @param {string} mode */
async function bundle(mode) {
  const result = await build({
    configFile: `${import.meta.dirname}/../../vite.embed.config.ts`,
    mode,
    logLevel: 'error',
    build: { write: false, minify: false },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const script = first && 'output' in first ? first.output[0] : undefined;
  if (!script) throw new Error(`The build of ${mode} has no output`);
  return script.code;
}
