import type { Page } from '@playwright/test';

const LOCAL = new Set(['localhost', '127.0.0.1']);

/** Records everything in a page and its frames that text must not cause. */
export async function watch(page: Page): Promise<string[]> {
  const happened: string[] = [];
  await page.exposeFunction('tell', (what: string) => happened.push(what));
  await page.addInitScript(() => {
    const tell = (window as unknown as { tell: (what: string) => void }).tell;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(window, name, { value: () => tell(name) });
    // A violation counts, as the policy has then prevented what the text tried.
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      tell(`refused by the policy: ${violatedDirective} ${sample}`),
    );
  });
  page.on('popup', () => happened.push('popup'));
  page.on('pageerror', ({ message }) => happened.push(`error: ${message}`));
  page.on('framenavigated', (frame) => {
    const { hostname, protocol } = new URL(frame.url());
    if (protocol !== 'about:' && !LOCAL.has(hostname)) happened.push(`went to ${frame.url()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && !LOCAL.has(hostname)) happened.push(`asked ${request.url()}`);
  });
  return happened;
}
