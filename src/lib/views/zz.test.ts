import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { indexTimeline } from '#lib/timeline/timeline-index.ts';
import { layoutScene } from '#lib/timeline/scene.ts';
import { measureByTable } from '#lib/timeline/text-metrics.ts';
import { stories } from './library.server.ts';
import { knownUntil, storyItems } from './story-items.ts';
it('dump', () => {
  const story = stories.find((s) => s.slug === 'armenia-russia-2023')!;
  let out = '';
  for (const w of [1228, 983, 390]) for (const lang of ['nl','en'] as const) {
    const t = performance.now();
    const index = indexTimeline(storyItems(story, lang), { widthPx: w, labelRoomPx: 420, measure: measureByTable, untilMs: knownUntil(story) });
    const ms = performance.now() - t;
    for (const mode of ['folded','true'] as const) {
      const s = layoutScene(index, { camera: {start:0,end:1}, mode });
      out += `\n${w} ${lang} ${mode} labels ${index.labelsPx} h ${s.height} folds ${s.folds.map(f=>Math.round(f.x1-f.x0))} ${index.modes[mode].crowded}\n` +
        s.entries.map(e => `${e.id} ${Math.round(e.mark.x0)}..${Math.round(e.mark.x1)} ${Math.round(e.mark.y)} ${e.label ? `${e.label.place} ${e.label.side} ${Math.round(e.label.x)} ${Math.round(e.label.y)} ${e.label.lines.join('|')}` : '-'}`).join('\n') + '\nchips ' + s.chips.map(c => `${Math.round(c.x)}:${c.ids.length}`).join(' ');
    }
    console.log(w, lang, ms);
  }
  writeFileSync('/tmp/dump.txt', out);
});
