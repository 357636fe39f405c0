/**
 * Resolves when the page as it was sent has been painted; at once in a page that nobody sees.
 * Until then a script that answers the reader would only keep the picture from them.
 */
export const firstPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
