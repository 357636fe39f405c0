import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { present } from '#bench/pages/page.ts';

let timeline: Timeline;

await present({
  mount(container, events) {
    const items = events.map(({ id, start, end, title }) => ({
      id,
      start,
      content: title,
      ...(end && { end }),
    }));
    timeline = new Timeline(container, items, { height: 560 });
    return new Promise((resolve) => timeline.on('changed', () => resolve()));
  },
  zoomTo: (start, end) => timeline.setWindow(start, end, { animation: false }),
});
