import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampCamera,
  FIT,
  flight,
  pan,
  reveal,
  scaleOf,
  spanOf,
  zoomAbout,
  type Camera,
} from './camera.ts';
import { between } from '#lib/layout/items.fixture.ts';

const share = between(0, 1);
/** Spans from the whole line down to a millionth of it. */
const span = between(-6, 0).map((power) => 10 ** power);
const camera: fc.Arbitrary<Camera> = fc
  .tuple(span, share)
  .map(([width, at]) => ({ start: at * (1 - width), end: at * (1 - width) + width }));

const MIN_SPAN = 1e-6;
const isInside = ({ start, end }: Camera) => start >= 0 && end <= 1 + 1e-12 && end > start;

describe('a camera', () => {
  it('comes back to where it was when it pans there and back, unless the line ends', () => {
    fc.assert(
      fc.property(camera, share, (from, at) => {
        const by = at * (1 - spanOf(from)) - from.start;
        const back = pan(pan(from, by), -by);
        expect(back.start).toBeCloseTo(from.start, 12);
        expect(back.end).toBeCloseTo(from.end, 12);
      }),
    );
  });

  it('keeps its span while it pans, and stays on the line', () => {
    fc.assert(
      fc.property(camera, between(-2, 2), (from, by) => {
        const to = pan(from, by);
        expect(spanOf(to)).toBeCloseTo(spanOf(from), 12);
        expect(isInside(to)).toBe(true);
      }),
    );
  });

  it('keeps the instant under the pointer while it zooms in', () => {
    fc.assert(
      fc.property(camera, share, between(1, 50), (from, at, factor) => {
        const about = from.start + at * spanOf(from);
        const to = zoomAbout(from, factor, about, MIN_SPAN);
        expect((about - to.start) / spanOf(to)).toBeCloseTo(at, 6);
      }),
    );
  });

  it('keeps the instant under the pointer while it zooms out, unless the line ends', () => {
    fc.assert(
      fc.property(camera, share, between(0.02, 1), (from, at, factor) => {
        const about = from.start + at * spanOf(from);
        const to = zoomAbout(from, factor, about, MIN_SPAN);
        expect(isInside(to)).toBe(true);
        const touches = to.start <= 1e-12 || to.end >= 1 - 1e-12;
        if (!touches) expect((about - to.start) / spanOf(to)).toBeCloseTo(at, 6);
      }),
    );
  });

  it('clamped is on the line and no narrower than allowed', () => {
    const wild = between(-3, 3);
    fc.assert(
      fc.property(wild, wild, span, (start, end, minSpan) => {
        const to = clampCamera({ start, end }, minSpan);
        expect(isInside(to)).toBe(true);
        expect(spanOf(to)).toBeGreaterThanOrEqual(minSpan * (1 - 1e-9));
      }),
    );
  });

  it('clamped stays as it is where it may be', () => {
    fc.assert(
      fc.property(camera, (from) => {
        const to = clampCamera(from, MIN_SPAN / 2);
        expect(to.start).toBeCloseTo(from.start, 12);
        expect(to.end).toBeCloseTo(from.end, 12);
      }),
    );
  });

  it('has the scale by which it is narrower than the whole line', () => {
    expect(scaleOf(FIT)).toBe(1);
    expect(scaleOf({ start: 0.25, end: 0.5 })).toBe(4);
  });
});

describe('revealing a span', () => {
  const target = fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const shows = (c: Camera, u0: number, u1: number) => c.start <= u0 + 1e-9 && c.end >= u1 - 1e-9;

  it('brings it into view where the view can hold it, and else fills the view with it', () => {
    fc.assert(
      fc.property(camera, target, (from, [u0, u1]) => {
        const to = reveal(from, u0, u1, 0);
        expect(spanOf(to)).toBeCloseTo(spanOf(from), 12);
        const fits = u1 - u0 <= spanOf(from);
        expect(fits ? shows(to, u0, u1) : u0 <= to.start + 1e-9 && u1 >= to.end - 1e-9).toBe(true);
      }),
    );
  });

  it('moves no further than it must', () => {
    fc.assert(
      fc.property(camera, target, share, (from, [u0, u1], part) => {
        const to = reveal(from, u0, u1, 0);
        const less = pan(from, (to.start - from.start) * part * 0.99);
        const enough = (c: Camera) => (u1 - u0 <= spanOf(c) ? shows(c, u0, u1) : false);
        if (Math.abs(to.start - from.start) > 1e-6 * spanOf(from)) expect(enough(less)).toBe(false);
      }),
    );
  });

  it('leaves a camera alone that shows it with room to spare, or that it fills', () => {
    const from = { start: 0.4, end: 0.6 };
    expect(reveal(from, 0.45, 0.5, 0.02)).toEqual(from);
    expect(reveal(from, 0.1, 0.95, 0.02)).toEqual(from);
  });

  it('keeps the margin it is asked for', () => {
    expect(reveal({ start: 0.4, end: 0.6 }, 0.7, 0.71, 0.02).end).toBeCloseTo(0.73, 12);
    expect(reveal({ start: 0.4, end: 0.6 }, 0.2, 0.21, 0.02).start).toBeCloseTo(0.18, 12);
  });
});

describe('a flight', () => {
  it('begins at the one camera and ends exactly at the other', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const path = flight(from, to);
        expect(path.at(1)).toEqual(to);
        expect(path.at(0).start).toBeCloseTo(from.start, 9);
        expect(path.at(0).end).toBeCloseTo(from.end, 9);
      }),
    );
  });

  it('never takes longer than 1.4 s', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const { durationMs } = flight(from, to);
        expect(durationMs).toBeGreaterThanOrEqual(0);
        expect(durationMs).toBeLessThanOrEqual(1400);
      }),
    );
  });

  it('stays on the line', () => {
    fc.assert(
      fc.property(camera, camera, share, (from, to, t) => {
        expect(isInside(flight(from, to).at(t))).toBe(true);
      }),
    );
  });
});
