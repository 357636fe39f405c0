import { denseInput, withPlacement } from '#lib/layout/dense/index-dense.ts';
import { placeDense, type DenseIndex, type DensePlacement } from '#lib/layout/dense/dense-index.ts';
import type { FoldMarks } from '#lib/layout/leaving/fold-items.ts';

/**
 * Has the labels of an archive placed by a worker, or by the page where there is none to be had.
 * @param marks of which the folded line is made
 * @param done gets the archive with its labels; not called after the work was given up
 * @returns gives the work up
 */
export function placeInWorker<T>(
  index: DenseIndex<T>,
  done: (placed: DenseIndex<T>) => void,
  marks: FoldMarks | null = null,
): () => void {
  const input = denseInput(index, marks);
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
