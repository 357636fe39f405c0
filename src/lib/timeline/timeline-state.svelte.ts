import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import {
  clampCamera,
  FIT,
  flight,
  sameCamera,
  spanOf,
  zoomAbout,
  type Camera,
} from '#lib/layout/leaving/camera.ts';
import type { Mode } from '#lib/layout/leaving/timeline-index.ts';
import { slopeAt, toMs, toU, blend, type Warp } from '#lib/layout/leaving/warp.ts';
import type { ArchiveView } from './dense/dense-timeline.ts';
import { animate } from './animate.ts';
import type { StoryArchive } from './dense/dense-state.svelte.ts';

/** What made the selection change: it decides what follows (scrolling, history, flight). */
export type SelectedBy = 'pointer' | 'key' | 'scroll' | 'link' | 'host';

/** Closest view: two days fill the picture. A day is never cut up, and one begins in every view. */
export const CLOSEST_MS = 2 * DAY_MS;
/** The change of scale: long enough to see where everything goes. */
const MORPH_MS = 700;
const ZOOM_STEP_MS = 220;

/** The one mutable thing: the selected event, the order, the mode, what is dimmed, the camera. */
export class TimelineState {
  readonly story: PublishedStory;
  readonly lang: Language;
  /** What a page of many events needs besides; loaded for those alone. */
  readonly view: ArchiveView | null;
  /** The picture of more events than can be drawn one by one. */
  readonly archive: StoryArchive | null;
  selected = $state<string | null>(null);
  selectedBy = $state<SelectedBy>('link');
  order = $state<'time' | 'story'>('time');
  dimmed = $state.raw<Pick<ReadonlySet<string>, 'has'>>(new Set());
  /** What is seen of the line, in u of the present mode. */
  camera = $state.raw<Camera>(FIT);
  /** The scale that is shown or being changed to. */
  mode = $state<Mode>('folded');
  /** Between the two: 0 folded, 1 true scale. */
  straightness = $state(0);
  /** For the page's one status region: what changed, once it has settled. */
  announcement = $state('');
  /** Something is under way: a flight or a change of scale. */
  isMoving = $state(false);

  readonly events: readonly PublishedEvent[] = $derived.by(() => {
    if (this.order === 'time') return this.story.events;
    const byId = new Map<string, PublishedEvent>(this.story.events.map((e) => [e.id, e]));
    return this.story.storyOrder.flatMap((id) => byId.get(id) ?? []);
  });
  readonly index = $derived(this.events.findIndex((e) => e.id === this.selected));
  readonly #numbers = $derived.by(() => new Map(this.story.events.map(({ id }, i) => [id, i])));

  #stop: () => void = () => undefined;

  constructor(story: PublishedStory, lang: Language, view: ArchiveView | null = null) {
    this.story = story;
    this.lang = lang;
    this.view = view;
    this.archive = view?.open(story, lang, (id) => this.numberOf(id)) ?? null;
  }

  /** Number of an event in the order of time; -1 where there is none. */
  numberOf(id: string | null): number {
    return id ? (this.#numbers.get(id) ?? -1) : -1;
  }

  select(id: string | null, by: SelectedBy): void {
    this.selected = id;
    this.selectedBy = by;
  }

  /** Selects the event `n` steps on in the current order, stopping at either end. */
  step(n: number, by: SelectedBy = 'key'): void {
    const last = this.events.length - 1;
    const next = this.events[Math.min(last, Math.max(0, this.index + n))];
    if (next) this.select(next.id, by);
  }

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

  /** Zooms in (factor > 1) or out about a u, or about the middle. */
  zoom(warp: Warp, factor: number, aboutU?: number): void {
    const middle = aboutU ?? (this.camera.start + this.camera.end) / 2;
    this.flyTo(zoomAbout(this.camera, factor, middle, minSpanAt(warp, middle)), ZOOM_STEP_MS);
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

/** Narrowest span in u that the camera may have around a u. */
export const minSpanAt = (warp: Warp, u: number): number =>
  Math.min(1, CLOSEST_MS * slopeAt(warp, toMs(warp, u)));

/** The camera that shows [startMs, endMs], with at least the narrowest span. */
export function cameraOver(warp: Warp, startMs: number, endMs: number): Camera {
  const camera = { start: toU(warp, startMs), end: toU(warp, endMs) };
  return clampCamera(camera, minSpanAt(warp, camera.start + spanOf(camera) / 2));
}
