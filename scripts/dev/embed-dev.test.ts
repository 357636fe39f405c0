import { createServer } from 'vite';
import { expect, it } from 'vitest';
import { embedInDevelopment } from './embed-dev.mjs';

it('serves the embed scripts in development, with and without a version', async () => {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: [embedInDevelopment],
    server: { port: 0, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    await server.listen();
    const [at = ''] = server.resolvedUrls?.local ?? [];
    for (const [path, part] of [
      ['embed/date-line.js', 'customElements.define("date-line"'],
      ['embed/host-0.2.0.js', 'iframe[data-dateline]'],
    ] as const) {
      const response = await fetch(at + path);
      expect(response.headers.get('content-type')).toContain('text/javascript');
      expect(await response.text()).toContain(part);
    }
  } finally {
    await server.close();
  }
});
