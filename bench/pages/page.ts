import './page.css';

/** One event of a set, as every timeline gets it. Dates are in ISO 8601. */
export interface BenchEvent {
  readonly id: string;
  readonly start: string;
  readonly end?: string;
  readonly title: string;
  readonly text: string;
}

/** A title as drawn, in px of the viewport. `cut` means truncated or partly outside the timeline. */
export interface BenchLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cut: boolean;
}

/** A timeline to measure. */
export interface Bench {
  /** Resolves when the timeline is drawn. */
  readonly mount: (container: HTMLElement, events: readonly BenchEvent[]) => Promise<void> | void;
  readonly zoomTo?: (startMs: number, endMs: number) => Promise<void> | void;
  readonly xOf?: (ms: number) => number;
  /** Titles as drawn, for timelines in which a title is not a single text node. */
  readonly benchLabels?: () => BenchLabel[];
}

declare global {
  interface Window extends Partial<Bench> {
    /** As `mount`, for events built in the page. */
    mountInto?: (events: readonly BenchEvent[]) => Promise<void>;
  }
}

/**
 * Exposes a timeline to the harness as `window.mountInto`, and mounts the events of `?events=<url>` or
 * `?set=<count>` if the address has one.
 */
export async function present(bench: Bench): Promise<void> {
  Object.assign(window, bench);
  const container = document.querySelector<HTMLElement>('#timeline')!;
  window.mountInto = async (events) => {
    performance.mark('mount-start');
    await bench.mount(container, events);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    performance.mark('timeline-painted');
  };
  const query = new URLSearchParams(location.search);
  const address = query.get('events') ?? (query.get('set') === 'none' ? null : query.get('set'));
  if (!address) return;
  const url = query.has('events') ? address : `/set/${address}`;
  await window.mountInto((await (await fetch(url)).json()) as BenchEvent[]);
}
