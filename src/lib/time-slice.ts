/** A slice of work ends after so long: half of a frame, so that the page can answer and draw. */
const SLICE_MS = 8;

/**
 * Does work that can pause (a generator) in slices, the first of them at once: what is short is done
 * when this returns. `done` gets its result.
 * @returns gives the work up
 */
export function inSlices<T>(work: Iterator<unknown, T>, done: (result: T) => void): () => void {
  // Messages are not throttled in the background, as timers are.
  const { port1, port2 } = new MessageChannel();
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (!step.done) return port2.postMessage(null);
    port1.close();
    done(step.value);
  };
  port1.onmessage = slice;
  slice();
  return () => port1.close();
}
