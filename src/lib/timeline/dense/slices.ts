/** A slice of work ends after so long: half of a frame, so that the page can answer and draw. */
const SLICE_MS = 8;

/**
 * Does work that pauses (a generator) in slices, the first of them at once: what is short is done
 * when this returns. `done` gets its result.
 * @returns gives the work up
 */
export function inSlices<T>(work: Iterator<unknown, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) done(step.value);
    else timer = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}
