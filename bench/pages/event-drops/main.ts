import * as d3 from 'd3';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';
import { present } from '#bench/pages/page.ts';

await present({
  mount(container, events) {
    const data = events.map((event) => ({ ...event, date: new Date(event.start) }));
    const [from, to] = d3.extent(data, ({ date }) => date);
    const chart = eventDrops({
      d3,
      drop: { date: (d) => d.date },
      range: { start: from, end: to },
    });
    d3.select(container)
      .data([[{ name: 'Events', data }]])
      .call(chart);
  },
});
