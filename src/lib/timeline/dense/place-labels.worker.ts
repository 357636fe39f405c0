import { placeArchive, type ArchiveInput } from '#lib/layout/dense/dense-index.ts';

/** Places the labels of an archive away from the page: an `ArchiveInput` in, an `ArchivePlacement` out. */
self.onmessage = ({ data }: MessageEvent<ArchiveInput>): void => {
  const placement = placeArchive(data);
  const { intervals, rows, labels } = placement;
  const arrays = [
    ...Object.values(intervals),
    rows,
    ...[...new Set(Object.values(labels))].flatMap((each) => Object.values(each)),
  ] as { readonly buffer: ArrayBuffer }[];
  self.postMessage(placement, { transfer: [...new Set(arrays.map(({ buffer }) => buffer))] });
};
