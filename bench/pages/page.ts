import './page.css';

/** One event of a set, as every timeline here gets it. Dates in ISO 8601. */
export interface BenchEvent {
  readonly id: string;
  readonly start: string;
  readonly end?: string;
  readonly title: string;
  readonly text: string;
}

export interface BenchLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly cut: boolean;
}

/** A timeline to measure. Resolves when it stands. */
export interface Bench {
  readonly mount: (container: HTMLElement, events: readonly BenchEvent[]) => Promise<void> | void;
  readonly zoomTo?: (startMs: number, endMs: number) => Promise<void> | void;
  readonly xOf?: (ms: number) => number;
  /** Titles as drawn, where they are no single text nodes. */
  readonly benchLabels?: () => BenchLabel[];
}

declare global {
  interface Window extends Partial<Bench> {
    /** As `mount`, for events built in the page. */
    mountInto?: (events: readonly BenchEvent[]) => Promise<void>;
  }
}

/** Puts a timeline where the harness looks for it, with the events of `?events=` if there are any. */
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
