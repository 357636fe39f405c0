/** Typeface and weight of text on the timeline: titles are in serif, everything else in sans. */
export type Font = 'serif600' | 'sans600' | 'sans400';

/** Width of one line of text, in px. */
export type Measure = (text: string, font: Font, sizePx: number) => number;
