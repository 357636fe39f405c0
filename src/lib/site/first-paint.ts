/**
 * Resolves once the prerendered page has been painted, or at once in a hidden page. Scripts that
 * start earlier would only delay that paint.
 */
export const firstPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
