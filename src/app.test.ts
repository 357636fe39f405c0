import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./app.css', import.meta.url), 'utf8');

type Tokens = Record<string, string>;

function tokensAfter(head: string): Tokens {
  const from = css.indexOf(head);
  if (from < 0) throw new Error(`app.css has no "${head}"`);
  const block = css.slice(from, css.indexOf('\n}\n', from));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('A token is missing');
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((hi ?? 0) + 0.05) / ((lo ?? 0) + 0.05);
}

const light = tokensAfter(':root {');
const dark = { ...light, ...tokensAfter('@media (prefers-color-scheme: dark)') };
const lightMore = { ...light, ...tokensAfter('@media (prefers-contrast: more) {') };
const darkMore = {
  ...dark,
  ...tokensAfter('@media (prefers-contrast: more) and (prefers-color-scheme: dark)'),
};

const KINDS = ['statement', 'meeting', 'military', 'atrocity', 'milestone', 'condition'];
const TEXT = ['ink', 'ink-soft', 'hush', 'active', 'link'];
const GROUNDS = ['paper', 'paper-raised', 'paper-sunk', 'hush-band', 'active-wash'];

describe.each(Object.entries({ light, dark, lightMore, darkMore }))(
  'the %s scheme',
  (_, tokens) => {
    it('reads at 4.5:1 or more on every ground', () => {
      for (const text of TEXT)
        for (const ground of GROUNDS)
          expect(contrast(tokens[text], tokens[ground]), `${text} on ${ground}`).toBeGreaterThan(
            4.5,
          );
      expect(contrast(tokens['ink'], tokens['passage-wash'])).toBeGreaterThan(7);
    });

    it('shows kinds of event, the passage rule and edges at 3:1 or more', () => {
      for (const mark of [...KINDS, 'passage', 'edge'])
        for (const ground of ['paper', 'paper-raised', 'hush-band'])
          expect(contrast(tokens[mark], tokens[ground]), `${mark} on ${ground}`).toBeGreaterThan(3);
    });
  },
);
