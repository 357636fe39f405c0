/** How often it is looked whether a window is still there, ms. */
const LOOK_MS = 100;

/** Whether the window still shows that document. */
function isStillAt(opened: Window, document: Document): boolean {
  try {
    return opened.document === document;
  } catch {
    // A page that could not be had is of no origin, and nobody may look at it.
    return false;
  }
}

/**
 * Opens a window, or loads the address anew in the one that has the name. A window that is just being
 * closed still answers to its name, and takes the address with it: then another is opened.
 * @returns false where the browser blocked it
 */
export function openWindow(address: string, name: string, features: string): boolean {
  const opened = open(address, name, features);
  if (!opened) return false;
  const { document } = opened;
  const look = (): void => {
    if (opened.closed) open(address, name, features);
    else if (isStillAt(opened, document)) setTimeout(look, LOOK_MS);
  };
  setTimeout(look, LOOK_MS);
  return true;
}
