import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true, fragments: 'tree' },
  kit: {
    adapter: adapter({ strict: true }),
    paths: { base: process.env.BASE_PATH ?? '', relative: true },
  },
};
