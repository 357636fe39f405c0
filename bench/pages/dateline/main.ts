import '#site/app.css';
import { flushSync, mount as mountComponent } from 'svelte';
import BenchTimeline from './BenchTimeline.svelte';
import { present } from '#bench/pages/page.ts';
import { eventSource } from './event-source.ts';

let timeline: ReturnType<typeof BenchTimeline>;

await present({
  async mount(container, events) {
    timeline = mountComponent(BenchTimeline, { target: container });
    await eventSource(events, (index) => {
      timeline.show(index);
      flushSync();
    });
  },
  zoomTo: (start, end) => {
    timeline.zoomTo(start, end);
    flushSync();
  },
  xOf: (ms) => timeline.xOf(ms),
  benchLabels: () => timeline.labels(),
});
