import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followReading, type ReadingFollower } from './follow-reading.ts';
import { READING_LINE } from './reading-line.ts';

const COUNT = 6;
const HEIGHT_PX = 500;

let root: HTMLElement;
let follower: ReadingFollower;
let reports: (number | null)[];

const passages = () =>
  [...root.children].slice(0, COUNT).map((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return range;
  });

beforeEach(() => {
  root = document.body.appendChild(document.createElement('article'));
  root.style.marginBlockStart = '1000px';
  for (let i = 0; i < COUNT + 3; i += 1) {
    const paragraph = root.appendChild(document.createElement('p'));
    paragraph.textContent = `Alinea ${i}`;
    paragraph.style.height = `${HEIGHT_PX}px`;
    paragraph.style.margin = '0';
  }
  reports = [];
  follower = followReading(root, (index) => reports.push(index));
  follower.follow(passages());
});
afterEach(() => {
  follower.stop();
  root.remove();
  window.scrollTo(0, 0);
});

/** Scrolls like a reader, until the top of a paragraph is `px` above the reading line. */
const readTo = (index: number, px = 50) => {
  const top = root.children[index]?.getBoundingClientRect().top ?? 0;
  window.scrollBy(0, top - innerHeight * READING_LINE + px);
};
const reported = (last: number | null) =>
  vi.waitUntil(() => reports.at(-1) === last, { timeout: 5000, interval: 10 });

describe('followReading', () => {
  it('reports each passage as it passes the line, and the previous one on the way back', async () => {
    for (const index of [0, 1, 2, 1]) {
      readTo(index);
      await reported(index);
    }
    expect(reports).toEqual([0, 1, 2, 1]);
  });

  it('reports nothing before the first scroll, wherever the page opens', async () => {
    const twoFrames = async () => {
      for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
    };
    root.style.marginBlockStart = '0';
    // Wait for the scroll that ended the previous test.
    await twoFrames();
    follower.stop();
    follower = followReading(root, (index) => reports.push(index));
    follower.follow(passages());
    reports = [];
    window.dispatchEvent(new Event('resize'));
    await twoFrames();
    expect(root.getBoundingClientRect().top).toBeLessThan(innerHeight * READING_LINE);
    expect(reports).toEqual([]);
    window.scrollBy(0, 1);
    await reported(0);
  });

  it('reports null above the first passage', async () => {
    readTo(0);
    await reported(0);
    window.scrollTo(0, 0);
    await reported(null);
  });

  it('reports nothing during its own scroll, which ends with the passage just above the line', async () => {
    readTo(0);
    await reported(0);
    const ended = new Promise((resolve) =>
      document.addEventListener('scrollend', resolve, { once: true }),
    );
    follower.scrollTo(4);
    await ended;
    const top = root.children[4]?.getBoundingClientRect().top ?? NaN;
    expect(Math.abs(innerHeight * READING_LINE - 16 - top)).toBeLessThan(20);
    expect(reports).toEqual([0]);
    readTo(5);
    await reported(5);
    expect(reports).toEqual([0, 5]);
  });

  it('stays muted if another scroll ends as its own begins', async () => {
    readTo(0);
    await reported(0);
    const rested = new Promise<void>((resolve) => {
      const look = () => {
        const top = root.children[4]?.getBoundingClientRect().top ?? NaN;
        if (Math.abs(innerHeight * READING_LINE - 16 - top) < 2) resolve();
      };
      document.addEventListener('scrollend', look);
    });
    follower.scrollTo(4);
    document.dispatchEvent(new Event('scrollend'));
    await rested;
    expect(reports).toEqual([0]);
    readTo(5);
    await reported(5);
    expect(reports).toEqual([0, 5]);
  });

  it('reports again if the reader interrupts its own scroll', async () => {
    readTo(0);
    await reported(0);
    follower.scrollTo(4);
    await new Promise(requestAnimationFrame);
    readTo(2);
    await reported(2);
    expect(reports).toEqual([0, 2]);
  });

  it('reports again if there was nothing to scroll', async () => {
    readTo(3, 16);
    await reported(3);
    follower.scrollTo(3);
    readTo(4);
    await reported(4);
  });

  it('scrolls an inner scroller', async () => {
    const part = document.createElement('div');
    part.style.height = '600px';
    part.style.overflowY = 'auto';
    root.replaceWith(part);
    part.append(root);
    follower.follow(passages());
    follower.scrollTo(3);
    await vi.waitUntil(() => part.scrollTop > 0, { timeout: 5000, interval: 10 });
    part.replaceWith(root);
  });

  it('reports nothing once stopped', async () => {
    follower.stop();
    readTo(2);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(reports).toEqual([]);
  });
});
