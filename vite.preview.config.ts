import { defineConfig } from 'vite';

/** Serves `build/` as a plain web server would, so that what is previewed is what is published. */
export default defineConfig({
  appType: 'mpa',
  base: `${process.env.BASE_PATH ?? ''}/`,
  build: { outDir: 'build' },
});
