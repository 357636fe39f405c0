/**
 * The part of the page that holds the article: what `selector` names, else the nearest `article` or
 * `main` around `element`, else the first of the page. `null` where there is none, and where the
 * selector names nothing or is no selector.
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
