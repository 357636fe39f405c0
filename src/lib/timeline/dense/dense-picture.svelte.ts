import { homeOf, listPanes, type ListedPane } from '#lib/layout/cascade/pane-tree.ts';
import { spanOf } from '#lib/layout/cascade/time-window.ts';
import type { DenseIndex } from '#lib/layout/dense/dense-index.ts';
import {
  layDensePane,
  PANE_GAP_PX,
  plannedHeight,
  type DensePane,
} from '#lib/layout/dense/dense-pane.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { Language, PublishedEvent } from '#lib/story/types.ts';
import type { DrawnPane } from '#lib/timeline/cascade/drawn-pane.ts';
import type { CascadeView } from '#lib/timeline/cascade-view.svelte.ts';
import { uOf } from '#lib/timeline/svg/cascade-marks.ts';
import { paneAxis } from '#lib/timeline/svg/pane-axis.ts';

export interface DrawnDensePane extends DensePane<PublishedEvent>, DrawnPane {}

/** A dense timeline as drawn. Heights are in px at the nominal font size. */
export interface DrawnDense {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Depth first. */
  readonly panes: readonly DrawnDensePane[];
}

export interface PictureInput {
  readonly lang: Language;
  /** Measures the labels of the axes. */
  readonly measure: Measure;
  /** Words for the end of knowledge. */
  readonly until: string;
}

/** A drawn pane and what it was drawn from. */
interface Kept {
  readonly from: readonly unknown[];
  readonly pane: DrawnDensePane;
}

/**
 * The panes of a dense timeline, derived from those that its reader has arranged. Every frame cuts
 * the panes that have changed from the index; the others remain the same objects, so that nothing
 * of them is drawn again.
 */
export class DensePicture {
  readonly view: CascadeView;
  readonly #input: () => PictureInput;
  readonly panes = $derived.by(() => (this.view.panes ? listPanes(this.view.panes) : []));
  /** Of the last drawing for each width, by pane. */
  readonly #kept = new Map<number, readonly Kept[]>();

  constructor(view: CascadeView, input: () => PictureInput) {
    this.view = view;
    this.#input = input;
  }

  /**
   * Draws all panes for the width of an index.
   * @param selected id of an event that gets a label in the smallest pane that holds it
   */
  draw(index: DenseIndex<PublishedEvent>, selected: string | null): DrawnDense {
    const { panes } = this;
    const home = selected === null ? null : homeOfId(index, panes, selected);
    const last = this.#kept.get(index.options.widthPx) ?? [];
    let topPx = 0;
    const drawn = panes.map((listed, i): Kept => {
      const kept = this.#drawPane(index, listed, topPx, selected, home === i, last[i]);
      topPx = kept.pane.bottomPx + PANE_GAP_PX;
      return kept;
    });
    this.#kept.set(index.options.widthPx, drawn);
    const heightPx = topPx - PANE_GAP_PX;
    return {
      widthPx: index.options.widthPx,
      heightPx: index.placement ? heightPx : Math.max(heightPx, plannedHeight(index)),
      panes: drawn.map(({ pane }) => pane),
    };
  }

  #drawPane(
    index: DenseIndex<PublishedEvent>,
    listed: ListedPane,
    topPx: number,
    selected: string | null,
    isSelectedHere: boolean,
    last: Kept | undefined,
  ): Kept {
    const { lang, measure } = this.#input();
    const { window, parent } = listed;
    const { options } = index;
    const siblings = parent === null ? 0 : this.panes[parent]!.children.length;
    const from = [
      ...[index, lang, topPx, selected, isSelectedHere, this.panes.length, siblings],
      ...[window.start, window.end, listed.children.join()],
    ];
    if (last?.from.every((each, i) => each === from[i])) return last;
    const axis = paneAxis(window, options.widthPx, measure, lang);
    const pane: DrawnDensePane = {
      ...layDensePane(index, this.panes, listed, topPx, {
        ...{ selected, isSelectedHere },
        until: this.#input().until,
      }),
      widthPx: options.widthPx,
      u: (ms) => uOf(ms, window),
      axis,
    };
    return { from, pane };
  }
}

/** The smallest pane that holds an event whole, as `homeOf`; null for an unknown id. */
function homeOfId(
  { source }: DenseIndex<PublishedEvent>,
  panes: readonly ListedPane[],
  id: string,
): number | null {
  const position = source.positionOf(id);
  if (position < 0) return null;
  return homeOf(panes, { start: source.starts[position]!, end: source.ends[position]! });
}

/** Index of the smallest pane in which each event has a label. */
export function labelHomes(panes: readonly DrawnDensePane[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const { index, window, labels } of panes)
    for (const { key } of labels) {
      const other = homes.get(key);
      if (other === undefined || spanOf(window) < spanOf(panes[other]!.window))
        homes.set(key, index);
    }
  return homes;
}
