/** Formats a number of px for SVG, rounded to a hundredth: no screen shows more. */
export const px = (n: number): string => String(Math.round(n * 100) / 100 || 0);
