import type { CascadeLayout } from '#lib/layout/cascade/cascade.ts';
import { layoutCascade } from '#lib/layout/cascade/layout-cascade.ts';
import { homeOf, listPanes } from '#lib/layout/cascade/pane-tree.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import { CASCADE_MESSAGES } from '#lib/messages/cascade.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import type { CascadeView } from '#lib/timeline/cascade-view.svelte.ts';
import { knownUntil, storyItems } from '#lib/timeline/story-items.ts';
import { paneAxis } from '#lib/timeline/svg/pane-axis.ts';
import { paneTexts, silencesOf } from './pane-texts.ts';

export interface PictureInput {
  readonly story: PublishedStory;
  readonly lang: Language;
  readonly measure: Measure;
  /** Id of an event that gets a label before all others. */
  readonly selected: string | null;
  readonly levels?: number | undefined;
}

/**
 * The picture of a story, derived from the panes that its reader has arranged. Labels are placed
 * when the panes have settled; while they move, only their windows change.
 */
export class CascadePicture {
  readonly view: CascadeView;
  readonly #input: () => PictureInput;
  #lastSettled: PlannedPane | null = null;
  readonly #settled = $derived.by(() => {
    const { panes, isMoving } = this.view;
    if (!isMoving || !this.#lastSettled) this.#lastSettled = panes;
    return this.#lastSettled;
  });
  readonly #items = $derived.by(() => storyItems(this.#input().story, this.#input().lang));
  readonly #silences = $derived.by(() => silencesOf(this.#input().story, this.#input().lang));
  /** Depth of the pane in which each event is at home as planned. */
  readonly #plannedDepths = $derived.by(() => {
    const { plan } = this.view;
    const panes = plan ? listPanes(plan) : [];
    return new Map(
      this.#items.map(({ id, extent }) => [id, panes[homeOf(panes, extent)]?.depth ?? 0]),
    );
  });
  readonly untilMs = $derived.by(() => knownUntil(this.#input().story));
  /** The panes as they are at this moment, depth first. */
  readonly panes = $derived.by(() => (this.view.panes ? listPanes(this.view.panes) : []));
  readonly windows: readonly TimeWindow[] = $derived.by(() =>
    this.panes.map(({ window }) => window),
  );
  readonly texts = $derived.by(() =>
    paneTexts(this.panes, this.#input().story, this.#input().lang),
  );

  constructor(view: CascadeView, input: () => PictureInput) {
    this.view = view;
    this.#input = input;
  }

  /** The layout for a width in px at the nominal font size; null without panes. */
  layout(widthPx: number): CascadeLayout<PublishedEvent> | null {
    const { lang, measure, selected, levels } = this.#input();
    const { still, mayFall } = CASCADE_MESSAGES[lang];
    if (!this.#settled) return null;
    return layoutCascade(this.#items, this.#settled, {
      ...{ widthPx, measure, selected, untilMs: this.untilMs },
      ...(levels !== undefined && { levels }),
      plannedDepth: (id) => this.#plannedDepths.get(id) ?? 0,
      silences: this.#silences,
      words: { still, mayFall, until: this.texts.until },
      axisLines: (window) => (paneAxis(window, widthPx, measure, lang).major.length > 0 ? 2 : 1),
    });
  }
}

/** Index of the pane in which each event has its label. */
export function homesOf({ panes }: CascadeLayout<PublishedEvent>): Map<string, number> {
  return new Map(
    panes.flatMap(({ index, stems, rows, more }) =>
      [
        ...stems.flatMap(({ titles, moreIds }) => [
          ...titles.map(({ item }) => item.id),
          ...moreIds,
        ]),
        ...rows.map(({ item }) => item.id),
        ...more.flatMap(({ ids }) => ids),
      ].map((id) => [id, index] as const),
    ),
  );
}
