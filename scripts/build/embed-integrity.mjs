/**
 * Writes `build/embed/integrity.json`: what each script whose name carries a version must be. Those of
 * earlier versions are among them where `static/embed/` keeps them.
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
