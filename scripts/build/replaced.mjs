/**
 * `String.replace` that fails if nothing changes, so that a plugin that patches source text notices
 * when that text has changed.
 * @param {string} text
 * @param {string | RegExp} part
 * @param {string} by
 * @returns {string}
 * @throws if the part is not found
 */
export function replaced(text, part, by) {
  const result = text.replace(part, by);
  if (result === text) throw new Error(`Nothing to replace: ${String(part)}`);
  return result;
}
