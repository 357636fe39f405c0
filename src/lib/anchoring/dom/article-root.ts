/**
 * The element that contains the article. With a `selector`, its first match; otherwise the nearest
 * `article` or `main` around `element`, or else the first `article` or `main` in the page. `null`
 * if there is none or if the selector is invalid.
 */
export function articleRoot(element: Element, selector: string | null): Element | null {
  try {
    return selector
      ? document.querySelector(selector)
      : (element.closest('article, main') ??
          document.querySelector('article') ??
          document.querySelector('main'));
  } catch {
    return null;
  }
}
