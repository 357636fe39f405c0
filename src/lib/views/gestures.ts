import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import { clampCamera, sameCamera, spanOf, type Camera } from '#lib/timeline/camera.ts';

export interface GestureOptions {
  /** Width of the picture, px. */
  readonly width: () => number;
  readonly minSpan: (camera: Camera) => number;
  readonly onmove: (camera: Camera) => void;
  /** Double click or double tap at a share of the width. */
  readonly ondouble: (u: number) => void;
}

/** A press that moves less than this is a click, px. */
const CLICK_PX = 4;

/**
 * Drag, pinch and Ctrl/Cmd + wheel on an element, as cameras. A bare wheel and a vertical swipe stay
 * the page's (`touch-action: pan-y` belongs in the style sheet of the element).
 */
export class Gestures {
  readonly #options: GestureOptions;
  #element: SVGSVGElement | undefined;
  #camera: Camera = { start: 0, end: 1 };
  readonly #zoom = zoom<SVGSVGElement, unknown>();

  constructor(options: GestureOptions) {
    this.#options = options;
    this.#zoom
      .clickDistance(CLICK_PX)
      .filter((event: Event) => this.#isOurs(event))
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => this.#moved(event));
  }

  attach = (element: SVGSVGElement): (() => void) => {
    this.#element = element;
    const selection = select(element);
    selection.call(this.#zoom).on('dblclick.zoom', null);
    this.#sync();
    const double = (event: MouseEvent) => {
      const box = element.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      this.#options.ondouble(this.#camera.start + share * spanOf(this.#camera));
    };
    element.addEventListener('dblclick', double);
    return () => {
      selection.on('.zoom', null);
      element.removeEventListener('dblclick', double);
      this.#element = undefined;
    };
  };

  /** Takes over a camera that somebody else moved; says nothing back. */
  follow(camera: Camera): void {
    if (sameCamera(camera, this.#camera)) return;
    this.#camera = camera;
    this.#sync();
  }

  #sync(): void {
    if (!this.#element) return;
    const scale = 1 / spanOf(this.#camera);
    // How near one may come depends on where one is: a day is wider in one stretch than in another.
    this.#zoom.scaleExtent([1, Math.max(scale, 1 / this.#options.minSpan(this.#camera))]);
    const transform = zoomIdentity
      .translate(-this.#camera.start * scale * this.#options.width(), 0)
      .scale(scale);
    select(this.#element).property('__zoom', transform);
  }

  #isOurs(event: Event): boolean {
    if (event.target instanceof Element && event.target.closest('[data-strip-control]'))
      return false;
    if (event.type === 'wheel') {
      const { ctrlKey, metaKey } = event as WheelEvent;
      return ctrlKey || metaKey;
    }
    return !('button' in event) || (event as MouseEvent).button === 0;
  }

  #moved({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>): void {
    if (!sourceEvent) return;
    const span = 1 / transform.k;
    const start = -transform.x / transform.k / this.#options.width();
    const wished = { start, end: start + span };
    this.#camera = clampCamera(wished, this.#options.minSpan(wished));
    this.#sync();
    this.#options.onmove(this.#camera);
  }
}
