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
    handler(code, id) {
      for (const part of [DECLARED, ASSIGNED])
        if (!code.includes(part)) this.error(`${id} has no ${part}`);
      return code.replace(DECLARED, 'export const hydrating = false;').replace(ASSIGNED, '');
    },
  },
};

/**
 * For scripts whose states are values or raw: what makes an object reactive throughout falls away,
 * 0.7 kB gzip. One that is neither would go stale without a word, so it is refused.
 * @type {import('vite').Plugin}
 */
export const statesAreShallow = {
  name: 'states-are-shallow',
  transform: {
    filter: { id: /\/node_modules\/svelte\/src\/internal\/client\/proxy\.js$/ },
    handler: () => `
      export function proxy(value) {
        if (Array.isArray(value) || value?.constructor === Object) throw new Error('$state.raw');
        return value;
      }
      export const get_proxied_value = (value) => value;
      export const is = Object.is;`,
  },
};
