import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { callsOfD3ArePure } from './scripts/build/d3-pure.mjs';
import { zoomWithoutTransitions } from './scripts/build/zoom-without-transitions.mjs';
import { replaced } from './scripts/build/replaced.mjs';
import { embedInDevelopment } from './scripts/dev/embed-dev.mjs';

/** SvelteKit hides its announcer with a style attribute, which the policy forbids: use a class. */
const announcerByClass: Plugin = {
  name: 'announcer-by-class',
  enforce: 'pre',
  transform: {
    filter: { id: /\/generated\/root\.svelte$/ },
    handler: (code) =>
      replaced(
        code,
        /style="([^"]*)"([^]*)/,
        'class="announcer"$2\n<style>\n\t.announcer { $1 }\n</style>\n',
      ),
  },
};

/** SvelteKit imports all of Svelte as a namespace, which defeats tree shaking: import by name. */
const svelteByName: Plugin = {
  name: 'svelte-by-name',
  enforce: 'pre',
  transform: {
    filter: { id: /\/kit\/src\/runtime\/client\/client\.js$/ },
    handler: (code) =>
      replaced(
        code,
        "import * as svelte from 'svelte';",
        "import { onMount as m, settled, tick as t, untrack as u } from 'svelte';\nconst svelte = { onMount: m, settled, tick: t, untrack: u };",
      ),
  },
};

export default defineConfig({
  plugins: [
    svelteByName,
    announcerByClass,
    zoomWithoutTransitions,
    callsOfD3ArePure,
    embedInDevelopment,
    sveltekit(),
  ],
});
