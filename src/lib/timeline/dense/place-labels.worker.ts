import { placeDense, type DenseInput } from '#lib/layout/dense/dense-index.ts';

/** Places the labels of a dense timeline off the main thread: `DenseInput` to `DensePlacement`. */
self.onmessage = ({ data }: MessageEvent<DenseInput>): void => {
  const placement = placeDense(data);
  const { intervals, rows, labels } = placement;
  const arrays = [...Object.values(intervals), rows, ...Object.values(labels)] as {
    readonly buffer: ArrayBuffer;
  }[];
  self.postMessage(placement, { transfer: [...new Set(arrays.map(({ buffer }) => buffer))] });
};
