/** Attributes that pages use to switch between light and dark. */
const SWITCHES = ['class', 'style', 'data-theme', 'data-color-scheme', 'data-mode'];
/** Colours may fade after a switch, so they are read again after this time, in ms. */
const FADE_MS = 600;

/** Whether the text around the element is light, so that its background must be dark. */
function isOnDark(element: Element): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return false;
  context.fillStyle = getComputedStyle(element).color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}

/**
 * Reports whether the page is dark around the element, now and whenever that changes.
 * @returns stops watching
 */
export function watchScheme(element: Element, report: (dark: boolean) => void): () => void {
  const look = () => report(isOnDark(element));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    look();
    clearTimeout(timer);
    timer = setTimeout(look, FADE_MS);
  };
  const preference = matchMedia('(prefers-color-scheme: dark)');
  preference.addEventListener('change', changed);
  const switched = new MutationObserver(changed);
  const { body, documentElement } = element.ownerDocument;
  for (const each of [documentElement, body])
    switched.observe(each, { attributes: true, attributeFilter: SWITCHES });
  look();
  return () => {
    preference.removeEventListener('change', changed);
    switched.disconnect();
    clearTimeout(timer);
  };
}
