/** The folder under the origin, from the environment variable BASE_PATH (`/dateline`); else empty. */
export const basePath = (): string => process.env['BASE_PATH'] ?? '';

/**
 * Address of the built site without a trailing slash, from the environment variables ORIGIN
 * (`https://example.org`) and BASE_PATH. `null` without ORIGIN: pages then leave out whatever must
 * be an absolute address.
 * @throws if ORIGIN is not an http or https address
 */
export function siteAddress(): string | null {
  const text = process.env['ORIGIN'];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(
      `ORIGIN is ${JSON.stringify(text)}; it must be an address such as https://example.org`,
    );
  }
  return url.origin + basePath();
}
