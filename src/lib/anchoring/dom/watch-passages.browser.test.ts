import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Resolved, resolvePassages } from './resolve-passages.ts';
import { type PassageWatch, watchPassages } from './watch-passages.ts';

let root: HTMLElement;
let watch: PassageWatch | undefined;

const LOCATORS = [{ start: 'een oude haven' }, { start: 'een nieuwe kade' }];
const paragraph = (text: string) =>
  Object.assign(document.createElement('p'), { textContent: text });
const found = ({ resolutions }: Resolved) =>
  resolutions.map(({ range }) => range?.toString() ?? null);

beforeEach(() => {
  root = document.body.appendChild(document.createElement('article'));
  root.append(paragraph('Hier ligt een oude haven.'), paragraph('Daar ligt een nieuwe kade.'));
});
afterEach(() => {
  watch?.stop();
  watch = undefined;
  root.remove();
});

/** Starts a watch. `next` waits until there are `count` reports and returns the last. */
function watching() {
  const reports: (string | null)[][] = [];
  watch = watchPassages(root, LOCATORS, (resolved) => reports.push(found(resolved)));
  return {
    reports,
    next: async (count: number) => {
      await vi.waitUntil(() => reports.length >= count, { timeout: 5000, interval: 10 });
      return reports.at(-1);
    },
  };
}
const frames = async (count: number) => {
  for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
};

describe('resolvePassages', () => {
  it('gives a result for each locator, in order', async () => {
    const resolved = await new Promise<Resolved>((resolve) =>
      resolvePassages(root, [...LOCATORS].reverse(), resolve),
    );
    expect(found(resolved)).toEqual(['een nieuwe kade', 'een oude haven']);
  });
});

describe('watchPassages', () => {
  it('reports at once, without waiting for a change', async () => {
    expect(await watching().next(1)).toEqual(['een oude haven', 'een nieuwe kade']);
  });

  it('reports again when the host re-renders', async () => {
    const { next } = watching();
    await next(1);
    root.replaceChildren(paragraph('Nu een nieuwe kade.'));
    expect(await next(2)).toEqual([null, 'een nieuwe kade']);
  });

  it('reports again when text is shown or hidden', async () => {
    const { next } = watching();
    await next(1);
    (root.firstElementChild as HTMLElement).hidden = true;
    expect(await next(2)).toEqual([null, 'een nieuwe kade']);
  });

  it('batches many changes into one report', async () => {
    const { reports, next } = watching();
    await next(1);
    for (let i = 0; i < 20; i += 1) root.append(paragraph(`Nummer ${i}.`));
    await next(2);
    await frames(5);
    expect(reports).toHaveLength(2);
  });

  it('ignores changes in our own element', async () => {
    const { reports, next } = watching();
    await next(1);
    const own = root.appendChild(document.createElement('date-line'));
    await frames(1);
    own.append(paragraph('een oude haven'));
    await frames(1);
    // Only this change in the article causes a second report.
    root.append(paragraph('Slot.'));
    expect(await next(2)).toEqual(['een oude haven', 'een nieuwe kade']);
    expect(reports).toHaveLength(2);
  });

  it('reports nothing once stopped', async () => {
    const { reports } = watching();
    watch?.stop();
    await frames(3);
    expect(reports).toEqual([]);
  });
});
