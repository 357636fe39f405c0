import { gzipSync } from 'node:zlib';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { BANDS } from '#lib/timeline/cascade/bands.ts';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';
import { denseStory } from './dense-story.fixture.ts';
import { denseParts, openDense } from './dense-timeline.ts';

const MAX_KB = 45;

const prerendered = (size: number): string => {
  const state = new TimelineState(denseStory(size), 'en', { plan: null, openDense });
  return render(denseParts.Picture, { props: { state, measure: measureByTable } }).body;
};

const bandsOf = (html: string): string[] => html.split('data-nosnippet').slice(1);
const countIn = (html: string, text: string): number => html.split(text).length - 1;

describe('the prerendered picture of a dense story', () => {
  it.each([60, 500, 2_000])(
    'has both panes with their labels, for every band: %i events',
    (size) => {
      const bands = bandsOf(prerendered(size));
      expect(bands).toHaveLength(BANDS.length);
      for (const band of bands) {
        expect(countIn(band, 'data-pane=')).toBe(2);
        expect(countIn(band, 'data-label=')).toBeGreaterThan(8);
        expect(band.match(/<a [^>]*tabindex="0"/g)).toHaveLength(1);
      }
      const counts = bands.map((band) => countIn(band, 'data-label='));
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    },
  );

  it('has the same windows for every band', () => {
    const windows = bandsOf(prerendered(500)).map((band) =>
      [...band.matchAll(/data-from="([^"]*)" data-to="([^"]*)"/g)].map(([all]) => all),
    );
    for (const each of windows) expect(each).toEqual(windows[0]);
  });

  it('weighs at most 45 kB, gzipped', () => {
    for (const size of [60, 2_000])
      expect(gzipSync(prerendered(size)).length / 1000).toBeLessThanOrEqual(MAX_KB);
  });

  it('is a density as high as the whole picture if there are more events', () => {
    const heightsOf = (html: string): string[] =>
      [...html.matchAll(/<svg class="cascade[^>]* height="([^"]*)"/g)].map(([, height]) => height!);
    const html = prerendered(5_000);
    expect(countIn(html, 'data-density')).toBe(BANDS.length);
    expect(html).toContain('from a sample');
    expect(heightsOf(html)).toEqual(heightsOf(prerendered(2_000)));
  });
});
