import { replaced } from './replaced.mjs';

const DECLARED = 'export let hydrating = false;';
const ASSIGNED = 'hydrating = value;';

/**
 * For scripts that mount views where no server has rendered any. Svelte guards all of hydration by
 * one variable, which bundlers do not see to stay `false`, as its file assigns it further down.
 * Said so, hydration falls away: 1 kB gzip.
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
