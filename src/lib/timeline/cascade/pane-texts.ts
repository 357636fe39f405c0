/** Texts of the panes of a cascade, by index. */
export interface PaneTexts {
  /** Accessible names. */
  readonly names: readonly string[];
  readonly headings: readonly string[];
  /** Where the knowledge of the article ends. */
  readonly until: string;
}
