import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { callsOfD3ArePure } from './scripts/d3-pure.mjs';

/** SvelteKit hides its announcer by a style attribute, which the policy forbids: here by a class. */
const announcerByClass: Plugin = {
  name: 'announcer-by-class',
  enforce: 'pre',
  transform: {
    filter: { id: /\/generated\/root\.svelte$/ },
    handler: (code) =>
      code.replace(
        /style="([^"]*)"([^]*)/,
        'class="announcer"$2\n<style>\n\t.announcer { $1 }\n</style>\n',
      ),
  },
};

export default defineConfig({ plugins: [announcerByClass, callsOfD3ArePure, sveltekit()] });
