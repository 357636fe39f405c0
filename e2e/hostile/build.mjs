/**
 * Builds the site with stories of hostile texts in `reports/hostile/`: `npm run build:hostile`. They
 * are copies of the first story with other texts, put in after validation, because pages must escape
 * even what validation rejects. ORIGIN and BASE_PATH are set, to include the parts that need them.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_BASE, HOSTILE_ORIGIN, HOSTILE_SITE } from './place.mjs';
import { HOSTILE_TEXTS } from './texts.mjs';

const PARTS = ['src', 'static', 'data', 'scripts', 'e2e/hostile', 'package.json'];
const CONFIG = ['svelte.config.js', 'vite.config.ts', 'vite.embed.config.ts', 'tsconfig.json'];
const LIBRARY = 'src/lib/server/stories.ts';

if (!existsSync('build/embed')) throw new Error('Nothing is built yet: npm run build');
rmSync(HOSTILE_SITE, { recursive: true, force: true });
mkdirSync(HOSTILE_SITE, { recursive: true });
for (const part of [...PARTS, ...CONFIG])
  cpSync(part, join(HOSTILE_SITE, part), { recursive: true });
symlinkSync(join(process.cwd(), 'node_modules'), join(HOSTILE_SITE, 'node_modules'));
renameSync(
  join(HOSTILE_SITE, LIBRARY),
  join(HOSTILE_SITE, LIBRARY.replace('stories', 'true-stories')),
);
writeFileSync(
  join(HOSTILE_SITE, LIBRARY),
  `import { hostileStories } from '/e2e/hostile/texts.mjs';
import texts from '/texts.json';
import { storyOf as trueStoryOf } from './true-stories.ts';
const plain = trueStoryOf('armenia-russia-2023');
export const stories = [plain, ...hostileStories(plain, texts)];
export const storyOf = (slug) => stories.find((story) => story.slug === slug);
`,
);
writeFileSync(join(HOSTILE_SITE, 'texts.json'), JSON.stringify(HOSTILE_TEXTS));

/** @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: HOSTILE_SITE,
    env: { ...process.env, ORIGIN: HOSTILE_ORIGIN, BASE_PATH: HOSTILE_BASE },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('node_modules/vite/bin/vite.js', 'build');
// The scripts of the embed hold no story and no address: they are those of the site itself.
cpSync('build/embed', join(HOSTILE_SITE, 'build/embed'), { recursive: true });
run('scripts/build/offline-file.mjs');
