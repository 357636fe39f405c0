// npm run check-story -- data/<slug> [--article file]
// Reports all issues of one story at once. Given the article, as text or HTML, it also reports where
// each locator is found, or why not. Exits with 1 if there are issues, with 2 on wrong usage.
import { join } from 'node:path';
import { runnerImport } from 'vite';

// The user's folder: npm runs scripts in that of package.json.
const here = process.env.INIT_CWD ?? process.cwd();
const root = join(import.meta.dirname, '../..');
/** @type {{ module: typeof import('./story-report.ts') }} */
const { module } = await runnerImport(join(import.meta.dirname, 'story-report.ts'), {
  configFile: false,
  root,
  logLevel: 'error',
});
const { status, said, complained } = module.storyReport(process.argv.slice(2), here);
process.stdout.write(said);
process.stderr.write(complained);
process.exitCode = status;
