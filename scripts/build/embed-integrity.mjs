/**
 * Writes `build/embed/integrity.json`: the SHA-384 hash of each versioned script, including earlier
 * versions that `static/embed/` keeps.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'build/embed';
const VERSIONED = /^(?:date-line|host)-\d.*\.js$/;

const names = readdirSync(FOLDER).filter((name) => VERSIONED.test(name));
const hashes = names.map((name) => {
  const hash = createHash('sha384')
    .update(readFileSync(`${FOLDER}/${name}`))
    .digest('base64');
  return [name, `sha384-${hash}`];
});
writeFileSync(
  `${FOLDER}/integrity.json`,
  `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
);
