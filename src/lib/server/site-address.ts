/** The folder under the origin, from the environment variable BASE_PATH (`/dateline`); else empty. */
export const basePath = (): string => process.env['BASE_PATH'] ?? '';

/**
 * Where the site will stand, without a last slash, from the environment variables ORIGIN
 * (`https://example.org`) and BASE_PATH. Without ORIGIN, whatever must be an absolute address is
 * left out of the pages: `null`.
 */
export function siteAddress(): string | null {
  const text = process.env['ORIGIN'];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`ORIGIN is ${JSON.stringify(text)}; it must be as https://example.org`);
  }
  return url.origin + basePath();
}
