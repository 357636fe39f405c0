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

/** Duration of a change of scale: long enough to see where everything goes. */
const MORPH_MS = 700;
const ZOOM_STEP_MS = 220;

/** The part of a timeline that is in view, and the animations between views. */
export class Viewport {
  /** The part in view, in u of the current blend of scales. */
  camera = $state.raw<Camera>(FIT);
  /** The scale that is shown, or being changed to. */
  mode = $state<Mode>('folded');
  /** Progress between the scales: 0 is folded, 1 is true scale. */
  straightness = $state(0);
  /** Whether a flight or a change of scale is under way. */
  isMoving = $state(false);

  #stop: () => void = () => undefined;

  /** Moves the camera at once and stops a flight under way. */
  moveTo(camera: Camera): void {
    this.#halt();
    if (!sameCamera(camera, this.camera)) this.camera = camera;
  }

  /** Flies along the smooth zoom path, starting from wherever a flight under way has got to. */
  flyTo(camera: Camera, atMostMs = Infinity): void {
    this.#halt();
    if (sameCamera(camera, this.camera)) return;
    const path = flight(this.camera, camera);
    this.#run(Math.min(path.durationMs, atMostMs), (t) => {
      this.camera = path.at(t);
    });
  }

  /** Zooms in (factor > 1) or out about `aboutU`; `minSpan` is the narrowest span there, in u. */
  zoom(factor: number, aboutU: number, minSpan: number): void {
    this.flyTo(zoomAbout(this.camera, factor, aboutU, minSpan), ZOOM_STEP_MS);
  }

  /** Changes the scale, keeping the same time in view on the way. */
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
