import { replaced } from './replaced.mjs';

const DECLARED = 'export let hydrating = false;';
const ASSIGNED = 'hydrating = value;';

/**
 * Drops hydration, 1 kB gzip, from scripts that only mount views. Svelte guards hydration by one
 * variable, which bundlers cannot see to stay `false` because its module assigns it; this makes it a
 * constant.
 * @type {import('vite').Plugin}
 */
export const neverHydrates = {
  name: 'never-hydrates',
  transform: {
    filter: { id: /\/node_modules\/svelte\/src\/internal\/client\/dom\/hydration\.js$/ },
    handler: (code) =>
      replaced(replaced(code, DECLARED, 'export const hydrating = false;'), ASSIGNED, ''),
  },
};
