// npm run check-story -- data/<slug> [--article file]
// Says what is wrong with one story, every issue at once. With the article, as text or HTML, it
// says of every locator where it is found, or why not. Exits non-zero if anything is wrong.
import { join } from 'node:path';
import { runnerImport } from 'vite';

// Where the command was given: npm runs it in the folder of package.json.
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
