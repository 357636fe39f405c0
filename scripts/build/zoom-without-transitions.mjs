import { replaced } from './replaced.mjs';

const IMPORT = /import \{ ?interrupt ?\} from ['"]d3-transition['"];/;

/**
 * Leaves d3-transition out of d3-zoom, which would add 9 kB gzip: it only interrupts transitions,
 * and our flights are not d3's. What else of d3-zoom needs them, double clicks and transforms set
 * by code, is not used (`src/lib/timeline/pane-zoom.ts`).
 * @type {import('vite').Plugin}
 */
export const zoomWithoutTransitions = {
  name: 'zoom-without-transitions',
  enforce: 'pre',
  transform: {
    filter: { id: /\/node_modules\/d3-zoom\/dist\/d3-zoom\.mjs/ },
    handler: (code) => replaced(code, IMPORT, 'const interrupt = () => undefined;'),
  },
};
