import { denseInput, withPlacement } from '#lib/layout/dense/index-dense.ts';
import { placeDense, type DenseIndex, type DensePlacement } from '#lib/layout/dense/dense-index.ts';

/**
 * Places the labels of a dense timeline in a worker, or in the page if the worker fails.
 * @param done receives the index with its labels; not called once the work is cancelled
 * @returns cancels the work
 */
export function placeInWorker<T>(
  index: DenseIndex<T>,
  done: (placed: DenseIndex<T>) => void,
): () => void {
  const input = denseInput(index);
  const worker = new Worker(new URL('./place-labels.worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.onmessage = ({ data }: MessageEvent<DensePlacement>) => {
    worker.terminate();
    done(withPlacement(index, data));
  };
  worker.onerror = () => {
    worker.terminate();
    done(withPlacement(index, placeDense(input)));
  };
  worker.postMessage(input);
  return () => worker.terminate();
}
