import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import type { Language, PublishedStory } from '#lib/story/types.ts';
import { dayWords } from '#lib/messages/format-day.ts';
import { siteMessages } from '#lib/messages/site.ts';

/** Size recommended for Open Graph images, in px. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const PAPER = '#fbfaf5';
const INK = '#1b1a17';
const INK_SOFT = '#5b564c';

const require = createRequire(import.meta.url);

/**
 * Loads a font of one weight, of which text is drawn as paths: resvg cannot read woff2, and fontkit
 * cannot vary it.
 */
function fontOf(family: string, weight: number): fontkit.Font {
  const file = require.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`);
  const font = fontkit.create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`${file} contains more than one font`);
  return font;
}

interface Run {
  readonly svg: string;
  readonly widthPx: number;
}

function setText(font: fontkit.Font, text: string, sizePx: number): Run {
  const scale = sizePx / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  const paths = glyphs.map((glyph, i) => {
    const path = `<path transform="translate(${x})" d="${glyph.path.toSVG()}"/>`;
    x += positions[i]?.xAdvance ?? glyph.advanceWidth;
    return path;
  });
  return {
    svg: `<g transform="scale(${scale} ${-scale})">${paths.join('')}</g>`,
    widthPx: x * scale,
  };
}

/** Breaks text greedily into lines no wider than `maxPx`, unless a single word is. */
function wrap(font: fontkit.Font, text: string, sizePx: number, maxPx: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && setText(font, longer, sizePx).widthPx <= maxPx) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** An axis at true scale with a tick at the start of each event, as SVG. */
function axis(story: PublishedStory, sans: fontkit.Font): string {
  const lastMs = Date.parse(story.article.date);
  const startsMs = story.events
    .flatMap(({ interval }) => (interval.start === null ? [] : Date.parse(interval.start)))
    .map((ms) => Math.min(ms, lastMs));
  const firstMs = Math.min(lastMs, ...startsMs);
  const pxPerMs = (WIDTH - 2 * MARGIN - 4) / Math.max(1, lastMs - firstMs);
  const ticks = startsMs.map((ms) => `M${MARGIN + 2 + (ms - firstMs) * pxPerMs} 468V518`);
  const year = (ms: number): Run => setText(sans, String(new Date(ms).getUTCFullYear()), 28);
  const last = year(lastMs);
  return [
    `<path d="M${MARGIN} 518H${WIDTH - MARGIN}${ticks.join('')}" stroke="${INK}" stroke-width="4"/>`,
    `<g fill="${INK_SOFT}" transform="translate(${MARGIN} 560)">${year(firstMs).svg}</g>`,
    `<g fill="${INK_SOFT}" transform="translate(${WIDTH - MARGIN - last.widthPx} 560)">${last.svg}</g>`,
  ].join('');
}

/** The Open Graph image of a story, as PNG. */
export function renderOgImage(story: PublishedStory, lang: Language): Uint8Array<ArrayBuffer> {
  const serif = fontOf('source-serif-4', 600);
  const sans = fontOf('source-sans-3', 600);
  const words = siteMessages(lang);
  const byline = words.byline(story.events.length);
  const from = `${byline.before}${byline.article(story.article.author)}`;
  const lines = wrap(serif, story.title[lang], 68, WIDTH - 2 * MARGIN).slice(0, 3);
  const place = (run: Run, y: number, fill: string): string =>
    `<g transform="translate(${MARGIN} ${y})" fill="${fill}">${run.svg}</g>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    place(setText(sans, 'D A T E L I N E', 26), 104, INK),
    ...lines.map((line, i) => place(setText(serif, line, 68), 200 + i * 80, INK)),
    place(setText(sans, from, 30), 200 + lines.length * 80, INK_SOFT),
    place(setText(sans, dayWords(story.article.date, lang), 30), 242 + lines.length * 80, INK_SOFT),
    axis(story, sans),
    '</svg>',
  ].join('');
  return new Uint8Array(new Resvg(svg).render().asPng());
}
