import { defineConfig } from 'vite';

/** Serves `build/` as any web server would: what is looked at is what is published. */
export default defineConfig({
  appType: 'mpa',
  base: `${process.env.BASE_PATH ?? ''}/`,
  build: { outDir: 'build' },
});
