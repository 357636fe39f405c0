/** Writes `build/embed/integrity.json`: what the snippets say the versioned scripts must be. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'build/embed';
const NAMES = { element: /^date-line-[\d.]+.*\.js$/, host: /^host-[\d.]+.*\.js$/ };

const entries = Object.entries(NAMES).map(([name, file]) => {
  const found = readdirSync(FOLDER).find((each) => file.test(each));
  if (!found) throw new Error(`${FOLDER} has no script for ${name}`);
  const hash = createHash('sha384')
    .update(readFileSync(`${FOLDER}/${found}`))
    .digest('base64');
  return [name, `sha384-${hash}`];
});
writeFileSync(`${FOLDER}/integrity.json`, `${JSON.stringify(Object.fromEntries(entries))}\n`);
