import {
  clampCamera,
  FIT,
  flight,
  sameCamera,
  zoomAbout,
  type Camera,
} from '#lib/layout/leaving/camera.ts';
import type { Mode } from '#lib/layout/leaving/timeline-index.ts';
import { blend, toMs, toU, type Warp } from '#lib/layout/leaving/warp.ts';
import { animate } from './animate.ts';

/** The change of scale: long enough to see where everything goes. */
const MORPH_MS = 700;
const ZOOM_STEP_MS = 220;

/** What is seen of the line, and how it gets from one view to the next. */
export class Viewport {
  /** What is seen of the line, in u of the present mode. */
  camera = $state.raw<Camera>(FIT);
  /** The scale that is shown or being changed to. */
  mode = $state<Mode>('folded');
  /** Between the two: 0 folded, 1 true scale. */
  straightness = $state(0);
  /** Something is under way: a flight or a change of scale. */
  isMoving = $state(false);

  #stop: () => void = () => undefined;

  /** Puts the camera somewhere at once; a flight under way ends where it is. */
  moveTo(camera: Camera): void {
    this.#halt();
    if (!sameCamera(camera, this.camera)) this.camera = camera;
  }

  /** Flies there along the smooth zoom path, from wherever a flight under way is. */
  flyTo(camera: Camera, atMostMs = Infinity): void {
    this.#halt();
    if (sameCamera(camera, this.camera)) return;
    const path = flight(this.camera, camera);
    this.#run(Math.min(path.durationMs, atMostMs), (t) => {
      this.camera = path.at(t);
    });
  }

  /** Zooms in (factor > 1) or out about a u; `minSpan` is the narrowest span there, in u. */
  zoom(factor: number, aboutU: number, minSpan: number): void {
    this.flyTo(zoomAbout(this.camera, factor, aboutU, minSpan), ZOOM_STEP_MS);
  }

  /** Changes the scale and keeps the same time in view on the way. */
  setMode(mode: Mode, folded: Warp, straight: Warp): void {
    if (mode === this.mode) return;
    this.#halt();
    const from = blend(folded, straight, this.straightness);
    const span = { start: toMs(from, this.camera.start), end: toMs(from, this.camera.end) };
    const isWhole = sameCamera(this.camera, FIT);
    const [t0, t1] = [this.straightness, mode === 'true' ? 1 : 0];
    this.mode = mode;
    this.#run(MORPH_MS * Math.abs(t1 - t0), (t) => {
      this.straightness = t0 + (t1 - t0) * t;
      const warp = blend(folded, straight, this.straightness);
      if (!isWhole)
        this.camera = clampCamera({ start: toU(warp, span.start), end: toU(warp, span.end) }, 0);
    });
  }

  #run(durationMs: number, frame: (t: number) => void): void {
    this.isMoving = true;
    this.#stop = animate(durationMs, frame, () => (this.isMoving = false));
  }

  #halt(): void {
    this.#stop();
    this.isMoving = false;
  }
}
