import { afterEach, beforeEach, expect, it } from 'vitest';
import { FIT, spanOf, type Camera } from '#lib/layout/leaving/camera.ts';
import { gestures } from './zoom-gestures.ts';

let camera: Camera;
let moves: Camera[];
let element: HTMLElement;
let end: () => void;

beforeEach(() => {
  camera = FIT;
  moves = [];
  element = document.body.appendChild(document.createElement('div'));
  end = gestures({
    camera: () => camera,
    minSpanAt: () => 1e-6,
    onmove: (to) => {
      camera = to;
      moves.push(to);
    },
    ondouble: () => undefined,
  })(element);
});
afterEach(() => {
  end();
  element.remove();
});

const nextFrame = () => new Promise(requestAnimationFrame);
const pinch = (deltaY: number) =>
  element.dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey: true, cancelable: true }));

it('moves once per frame, by the sum of the events in that frame', async () => {
  for (let i = 0; i < 5; i++) pinch(-10);
  expect(moves).toEqual([]);
  await nextFrame();
  expect(moves).toHaveLength(1);
  expect(spanOf(camera)).toBeCloseTo(0.5);
  pinch(-50);
  await nextFrame();
  expect(moves).toHaveLength(2);
  expect(spanOf(camera)).toBeCloseTo(0.25);
});

it('moves nothing after it is detached', async () => {
  pinch(-10);
  end();
  await nextFrame();
  expect(moves).toEqual([]);
});

it('leaves a wheel without Ctrl to the page', async () => {
  const wheel = new WheelEvent('wheel', { deltaY: -10, cancelable: true });
  element.dispatchEvent(wheel);
  await nextFrame();
  expect(wheel.defaultPrevented).toBe(false);
  expect(moves).toEqual([]);
});
