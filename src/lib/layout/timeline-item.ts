import type { Extent } from './extent.ts';

/** Anything dated, with the texts of its label. `record` is passed through untouched. */
export interface TimelineItem<T> {
  readonly id: string;
  readonly record: T;
  readonly extent: Extent;
  /** The date in words, one line. */
  readonly when: string;
  readonly title: string;
  readonly importance: number;
  /** The extent that the article gives, if another source is more precise. */
  readonly articleExtent?: Extent;
}
