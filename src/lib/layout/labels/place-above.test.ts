import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAbove, type LabelAbove, type PlacedAbove } from './place-above.ts';

const label = (x: number, more: Partial<LabelAbove> = {}): LabelAbove => ({
  ...{ x, widthPx: 100, heightPx: 30, importance: 1, leftPx: 0, rightPx: 600 },
  ...more,
});
const topOf = ({ y }: PlacedAbove, { heightPx }: LabelAbove): number => y + heightPx;

describe('labels above an axis', () => {
  it('stand at the foot of their stems where they are far apart', () => {
    const places = placeAbove([label(0), label(200), label(590)], 300);
    expect(places).toMatchObject([
      { side: 'right', left: 0, y: 0 },
      { side: 'right', left: 200, y: 0 },
      { side: 'left', left: 490, y: 0 },
    ]);
  });

  it('are above those whose stems they cover', () => {
    const labels = [label(0), label(40), label(80)];
    const [first, second, third] = placeAbove(labels, 300);
    expect(third!.y).toBe(0);
    expect(second!.y).toBeGreaterThanOrEqual(topOf(third!, labels[2]!));
    expect(first!.y).toBeGreaterThanOrEqual(topOf(second!, labels[1]!));
  });

  it('are read from top to bottom at one stem', () => {
    const ys = placeAbove([label(0), label(0), label(1)], 300).map((place) => place!.y);
    expect(ys).toEqual(ys.toSorted((a, b) => b - a));
  });

  it('stand over their stem where they fit on neither side of it', () => {
    const [over] = placeAbove([label(300, { widthPx: 500 })], 300);
    expect(over!.left).toBeLessThan(300);
    expect(over!.left + 500).toBe(584);
  });

  it('keep to their part of the pane', () => {
    expect(placeAbove([label(150, { rightPx: 200 })], 300)).toMatchObject([{ side: 'left' }]);
    expect(placeAbove([label(250, { leftPx: 200 })], 300)).toMatchObject([{ side: 'right' }]);
  });

  it('leave out the least important where there is no room, and fill what is free', () => {
    const crowd = [
      label(0),
      label(20, { importance: 3 }),
      label(40, { importance: 2 }),
      label(400),
    ];
    expect(placeAbove(crowd, 70).map((place) => place !== null)).toEqual([false, true, true, true]);
  });

  it('never leave out one that is more important than all others and fits the room', () => {
    const labels = fc.array(
      fc.record({ x: fc.nat(600), widthPx: fc.integer({ min: 20, max: 580 }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(labels, fc.nat(19), (all, at) => {
        const most = at % all.length;
        const places = placeAbove(
          all.map(({ x, widthPx }, i) => label(x, { widthPx, importance: i === most ? 5 : 1 })),
          100,
        );
        expect(places[most]).not.toBeNull();
      }),
    );
  });
});
