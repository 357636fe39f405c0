import { interpolateZoom } from 'd3';

/**
 * The visible part of the folded line: u from `start` to `end`, where the whole picture is [0, 1].
 * Zooming and flying happen in u, so folding and camera never depend on each other.
 */
export interface Camera {
  readonly start: number;
  readonly end: number;
}

export const FIT: Camera = { start: 0, end: 1 };

export const spanOf = (camera: Camera): number => camera.end - camera.start;
/** How much larger than at first view: 1 shows everything. */
export const scaleOf = (camera: Camera): number => 1 / spanOf(camera);
export const sameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.start - b.start) < 1e-12 && Math.abs(a.end - b.end) < 1e-12;

/** The camera nearest to the one given that lies in [0, 1] and is no narrower than `minSpan`. */
export function clampCamera(camera: Camera, minSpan: number): Camera {
  const span = Math.min(1, Math.max(minSpan, spanOf(camera)));
  const middle = (camera.start + camera.end) / 2;
  const start = Math.min(1 - span, Math.max(0, middle - span / 2));
  return { start, end: start + span };
}

export function pan(camera: Camera, byU: number): Camera {
  const start = Math.min(1 - spanOf(camera), Math.max(0, camera.start + byU));
  return { start, end: start + spanOf(camera) };
}

/** Narrows the view by `factor` (> 1 zooms in) and keeps `aboutU` where it stands. */
export function zoomAbout(camera: Camera, factor: number, aboutU: number, minSpan: number): Camera {
  const span = Math.min(1, Math.max(minSpan, spanOf(camera) / factor));
  const share = (aboutU - camera.start) / spanOf(camera);
  const start = Math.min(1 - span, Math.max(0, aboutU - share * span));
  return { start, end: start + span };
}

/**
 * The least pan that brings [u0, u1] into view with `marginU` to spare, or fills the view with it
 * where it is wider; the camera itself if there is nothing to do.
 */
export function reveal(camera: Camera, u0: number, u1: number, marginU: number): Camera {
  const firstStart = u0 - marginU;
  const lastStart = u1 + marginU - spanOf(camera);
  const low = Math.min(firstStart, lastStart);
  const high = Math.max(firstStart, lastStart);
  if (camera.start >= low && camera.start <= high) return camera;
  return pan(camera, (camera.start < low ? low : high) - camera.start);
}

export interface Flight {
  /** Between 0 and 1. */
  readonly at: (t: number) => Camera;
  readonly durationMs: number;
}

/** Longest flight: long enough to follow, short enough that nobody waits. */
const MAX_FLIGHT_MS = 1400;

/** The smooth zoom path of van Wijk and Nuij (2003) between two cameras. */
export function flight(from: Camera, to: Camera): Flight {
  const view = (c: Camera): [number, number, number] => [(c.start + c.end) / 2, 0, spanOf(c)];
  const path = interpolateZoom(view(from), view(to));
  return {
    at(t) {
      if (t >= 1) return to;
      const [middle, , span] = path(t);
      const width = Math.min(1, span);
      const start = Math.min(1 - width, Math.max(0, middle - width / 2));
      return { start, end: start + width };
    },
    durationMs: Math.min(MAX_FLIGHT_MS, Math.abs(path.duration)),
  };
}
