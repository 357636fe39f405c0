/**
 * A text with one part of it replaced.
 * @param {string} text
 * @param {string | RegExp} part
 * @param {string} by as for `String.replace`
 * @returns {string}
 * @throws if the part is not there: what a plugin mends has changed, and the plugin has to follow
 */
export function replaced(text, part, by) {
  const result = text.replace(part, by);
  if (result === text) throw new Error(`Nothing to replace: ${String(part)}`);
  return result;
}
