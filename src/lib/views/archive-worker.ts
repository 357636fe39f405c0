import { archiveInput, type ArchiveIndex, type ArchivePlacement } from '#lib/timeline/archive.ts';

/** An archive with its labels placed by a worker; the picture before that is the archive as given. */
export function placeInWorker<T>(index: ArchiveIndex<T>): Promise<ArchiveIndex<T>> {
  const worker = new Worker(new URL('./timeline-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ArchiveIndex<T>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ArchivePlacement>) =>
      resolve({ ...index, placement: data });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(archiveInput(index));
  }).finally(() => worker.terminate());
}
