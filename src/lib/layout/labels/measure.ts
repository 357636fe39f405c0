/** A typeface and weight in which the picture sets text: headings in serif, the rest in sans. */
export type Font = 'serif600' | 'sans600' | 'sans400';

/** Width in px of one line of text. */
export type Measure = (text: string, font: Font, sizePx: number) => number;
