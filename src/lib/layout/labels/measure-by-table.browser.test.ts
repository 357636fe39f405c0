import '@fontsource-variable/source-sans-3';
import '@fontsource-variable/source-serif-4';
import { beforeAll, expect, it } from 'vitest';
import { measureByTable } from './measure-by-table.ts';
import type { Font } from './measure.ts';

/** Maximum relative difference between the drawn and the computed width. */
const MOST = 0.02;
const FONTS: readonly (readonly [Font, string, number])[] = [
  ['serif600', '600 15px "Source Serif 4 Variable"', 15],
  ['serif600', '600 14px "Source Serif 4 Variable"', 14],
  ['sans600', '600 12px "Source Sans 3 Variable"', 12],
  ['sans400', '400 12px "Source Sans 3 Variable"', 12],
];
const LINES = [
  'De brug wordt geopend',
  'Twee ministers ontmoeten elkaar',
  '‘Een vergissing’, zegt de premier',
  'Council: “no further talks”',
  'The longest strike in the harbour’s history ends',
  'tussen 19 en 24 september 2023',
  '19–20 September 2023',
  'ca. 1993',
  'Café Français, Übersee',
];

const context = document.createElement('canvas').getContext('2d')!;

beforeAll(async () => {
  for (const [, css] of FONTS) expect(await document.fonts.load(css, 'AaÉ‘')).not.toHaveLength(0);
});

for (const [font, css, size] of FONTS)
  it(`Chromium draws text in ${font} ${size}px as wide as the table says`, () => {
    context.font = css;
    for (const line of LINES) {
      const drawn = context.measureText(line).width;
      const computed = measureByTable(line, font, size);
      expect(Math.abs(computed - drawn) / drawn, line).toBeLessThan(MOST);
    }
  });
