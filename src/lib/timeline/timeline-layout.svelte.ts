import type { DenseIndex } from '#lib/layout/dense/dense-index.ts';
import { clampCamera, pan, reveal, spanOf, type Camera } from '#lib/layout/leaving/camera.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import type { Mode, TimelineIndex } from '#lib/layout/leaving/timeline-index.ts';
import { blend, slopeAt, toMs, toU, type Warp } from '#lib/layout/leaving/warp.ts';
import { CLOSEST_MS } from './timeline-state.svelte.ts';
import type { Viewport } from './viewport.svelte.ts';
import { gestures } from './zoom-gestures.ts';

/** One step of zoom by key or button; a double click is two. */
const ZOOM = 1.6;
/** What is brought into view keeps this share of the view from its edge. */
const MARGIN_SHARE = 0.08;

export interface TimelineInput<T> {
  /** Of the items to be drawn, at the width at hand. */
  readonly index: TimelineIndex<T> | DenseIndex<T>;
  /** Always labelled. */
  readonly selected: string | null;
}

export interface LayoutOptions {
  /** The narrowest view, ms. */
  readonly closestMs?: number;
  /** A bare wheel zooms, too: never in a page that scrolls. */
  readonly takesWheel?: boolean;
}

/**
 * One wiring for every surface: index and viewport become a scene, and gestures become moves of the
 * viewport. Draw it with `<TimelineSvg>`.
 */
export class TimelineLayout<T> {
  readonly viewport: Viewport;
  readonly #input: () => TimelineInput<T>;
  readonly #closestMs: number;
  readonly index = $derived.by(() => this.#input().index);
  readonly straight = $derived.by(() => this.index.modes.true.folding.warp);
  readonly #folded = $derived.by(() => this.index.modes.folded.folding.warp);
  readonly warp = $derived.by(() => blend(this.#folded, this.straight, this.viewport.straightness));
  readonly scene = $derived.by(() => {
    const { camera, mode, straightness } = this.viewport;
    const { selected } = this.#input();
    return layoutScene(this.index, { camera, mode, straightness, selected });
  });
  /** For `{@attach}` on the svg. */
  readonly gestures: (element: Element) => () => void;

  constructor(viewport: Viewport, input: () => TimelineInput<T>, options: LayoutOptions = {}) {
    this.viewport = viewport;
    this.#input = input;
    this.#closestMs = options.closestMs ?? CLOSEST_MS;
    this.gestures = gestures({
      camera: () => viewport.camera,
      minSpanAt: (u) => this.#minSpanAt(u),
      onmove: (camera) => viewport.moveTo(camera),
      takesWheel: options.takesWheel ?? false,
      ondouble: (u) => this.zoom(ZOOM * ZOOM, u),
    });
  }

  /** Zooms in (factor > 1) or out about a u, or about the middle. */
  zoom(factor: number, aboutU = middleOf(this.viewport.camera)): void {
    this.viewport.zoom(factor, aboutU, this.#minSpanAt(aboutU));
  }
  zoomIn = (aboutU?: number): void => this.zoom(ZOOM, aboutU);
  zoomOut = (aboutU?: number): void => this.zoom(1 / ZOOM, aboutU);

  /** Flies by a share of what is in view: later where it is positive. */
  panBy(share: number): void {
    const { camera } = this.viewport;
    this.viewport.flyTo(pan(camera, share * spanOf(camera)));
  }

  /** Shows a camera as far as there is one, at once. */
  moveTo = (camera: Camera): void =>
    this.viewport.moveTo(clampCamera(camera, this.#minSpanAt(middleOf(camera))));

  /** Brings [startMs, endMs] into view; the zoom stays as it is. */
  reveal(startMs: number, endMs: number): void {
    const { camera } = this.viewport;
    const span = spanOf(camera);
    if (span === 1) return;
    const [u0, u1] = [toU(this.warp, startMs), toU(this.warp, endMs)];
    this.viewport.flyTo(reveal(camera, u0, u1, MARGIN_SHARE * span));
  }

  setMode = (mode: Mode): void => this.viewport.setMode(mode, this.#folded, this.straight);
  changeScale = (): void => this.setMode(this.viewport.mode === 'true' ? 'folded' : 'true');

  #minSpanAt(u: number): number {
    return minSpanAt(this.warp, u, this.#closestMs);
  }
}

/** The narrowest span in u that the camera may have around a u. */
export const minSpanAt = (warp: Warp, u: number, closestMs = CLOSEST_MS): number =>
  Math.min(1, closestMs * slopeAt(warp, toMs(warp, u)));

const middleOf = (camera: Camera): number => (camera.start + camera.end) / 2;
