import { clampCamera, pan, reveal, spanOf, type Camera } from '#lib/layout/leaving/camera.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import type { Mode, TimelineIndex } from '#lib/layout/leaving/timeline-index.ts';
import { blend, slopeAt, toMs, toU, type Warp } from '#lib/layout/leaving/warp.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import type { Viewport } from './viewport.svelte.ts';
import { gestures } from './zoom-gestures.ts';

/** Narrowest view, in ms. Ticks do not subdivide a day, so two days keep at least one in view. */
const CLOSEST_MS = 2 * DAY_MS;
/** Zoom factor of a key press or button. A double click zooms by two steps. */
const ZOOM = 1.6;
/** `reveal` keeps this share of the view's width between an item and the edge. */
const MARGIN_SHARE = 0.08;

export interface TimelineInput<T> {
  /** Index of the items to draw, for the current width. */
  readonly index: TimelineIndex<T>;
  /** Id of the selected item, which always has a label. */
  readonly selected: string | null;
}

export interface LayoutOptions {
  /** Narrowest view, in ms. */
  readonly closestMs?: number;
  /** Whether a wheel without Ctrl zooms too. Never set it in a page that scrolls. */
  readonly takesWheel?: boolean;
}

/**
 * Derives a scene from an index and a viewport, and turns gestures into moves of that viewport.
 * Every drawn timeline uses it. Draw it with `<TimelineSvg>`.
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

  /** Zooms in (factor > 1) or out about a position in u, by default the middle of the view. */
  zoom(factor: number, aboutU = middleOf(this.viewport.camera)): void {
    this.viewport.zoom(factor, aboutU, this.#minSpanAt(aboutU));
  }
  zoomIn = (aboutU?: number): void => this.zoom(ZOOM, aboutU);
  zoomOut = (aboutU?: number): void => this.zoom(1 / ZOOM, aboutU);

  /** Pans by a share of the view, later if it is positive. */
  panBy(share: number): void {
    const { camera } = this.viewport;
    this.viewport.flyTo(pan(camera, share * spanOf(camera)));
  }

  /** Moves to a camera at once, clamped to the whole timeline and to the narrowest view. */
  moveTo = (camera: Camera): void =>
    this.viewport.moveTo(clampCamera(camera, this.#minSpanAt(middleOf(camera))));

  /** Pans [startMs, endMs] into view, without zooming. */
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

/** The narrowest span that the camera may have around a position; both in u. */
export const minSpanAt = (warp: Warp, u: number, closestMs = CLOSEST_MS): number =>
  Math.min(1, closestMs * slopeAt(warp, toMs(warp, u)));

const middleOf = (camera: Camera): number => (camera.start + camera.end) / 2;
