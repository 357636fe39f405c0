import '#site/app.css';
import { flushSync, hydrate, mount as mountComponent } from 'svelte';
import { firstPaint } from '#lib/site/first-paint.ts';
import BenchTimeline from './BenchTimeline.svelte';
import { present, type BenchEvent } from '#bench/pages/page.ts';
import { eventSource, storySource } from './event-source.ts';

let timeline: ReturnType<typeof BenchTimeline>;

const target = document.querySelector('#timeline')!;
const drawn = document.querySelector('#drawn');
if (drawn) {
  await firstPaint();
  const events = JSON.parse(drawn.textContent) as BenchEvent[];
  timeline = hydrate(BenchTimeline, { target, props: { first: storySource(events) } });
} else
  await present({
    async mount(container, events) {
      timeline = mountComponent(BenchTimeline, { target: container });
      await eventSource(events, (source) => {
        timeline.show(source);
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
