import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { ELEMENT_BANDS } from '#lib/timeline/cascade/bands.ts';
import { CascadePicture } from '#lib/timeline/cascade/cascade-picture.svelte.ts';
import { CascadeView } from '#lib/timeline/cascade-view.svelte.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import type { Language, PublishedStory } from '#lib/story/types.ts';
import { RESERVED_PX } from '#lib/embed/reserved-height.ts';

/** From a column of `minPx` on, the embed with its picture fits in `heightPx`. */
export interface ReservedHeight {
  readonly minPx: number;
  readonly heightPx: number;
}

/** Border, padding and the room for arrows beside the panes, px. */
const BESIDE_PX = 48;
/**
 * Key, buttons, position, card and links around the picture, px, for columns from `minPx` on: the
 * key takes more lines in narrow ones. Measured in both languages, with room for one more line.
 */
const AROUND_PX: readonly (readonly [minPx: number, px: number])[] = [
  [0, 690],
  [480, 610],
  [700, 540],
  [1140, 510],
];

/** Heights to reserve for the embed of a story, by the width of its column. */
export function pictureHeights(story: PublishedStory, lang: Language): ReservedHeight[] {
  const view = new CascadeView(planStory(story));
  const picture = new CascadePicture(view, () => ({
    ...{ story, lang, measure: measureByTable, selected: null },
  }));
  return ELEMENT_BANDS.map((band, i) => {
    const layout = picture.layout(band);
    const [, aroundPx] = AROUND_PX.findLast(([minPx]) => minPx <= band)!;
    return {
      minPx: i === 0 ? 0 : band + BESIDE_PX,
      heightPx: layout ? Math.ceil(layout.heightPx) + aroundPx : RESERVED_PX.card,
    };
  });
}
