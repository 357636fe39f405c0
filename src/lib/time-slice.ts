/** Half a frame at 60 Hz, which leaves the page time to handle input and paint. */
const SLICE_MS = 8;

/**
 * Runs a generator in slices of at most 8 ms or one step, and passes its result to `done`. The
 * first slice runs synchronously, so short work is finished when this returns.
 * @returns a function that cancels the work
 */
export function inSlices<T>(work: Iterator<unknown, T>, done: (result: T) => void): () => void {
  // Unlike timers, messages are not throttled in background tabs.
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
