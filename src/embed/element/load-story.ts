import { err, ok, type Result } from '#lib/result.ts';
import { receiveStory, STORY_LIMITS } from '#lib/story/receive/decode-story.ts';
import type { PublishedStory } from '#lib/story/types.ts';

/** Timeout for fetching a story, in ms. */
const TIMEOUT_MS = 10_000;

/** Decodes a story from JSON text. */
export function readStory(text: string): Result<PublishedStory, string> {
  if (text.length > STORY_LIMITS.bytes) return err(tooLarge(text.length));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err(`found ${JSON.stringify(text.slice(0, 40))}; accepted: a story as JSON`);
  }
  return receiveStory(json);
}

/** Fetches a story without cookies. Aborting `signal` gives an error like any other. */
export async function fetchStory(
  address: string,
  signal: AbortSignal,
): Promise<Result<PublishedStory, string>> {
  const own = new AbortController();
  const stop = () => own.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, TIMEOUT_MS);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: own.signal });
    if (!response.ok) return err(`${address} answered ${response.status}; accepted: 200`);
    const text = await readAtMost(response, STORY_LIMITS.bytes);
    return text.ok ? readStory(text.value) : text;
  } catch (reason) {
    const late = own.signal.aborted && !signal.aborted;
    return err(
      late ? `${address} took over ${TIMEOUT_MS / 1000} s` : `${address}: ${String(reason)}`,
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Reads no more than `bytes`, whatever the response declares as its length. */
async function readAtMost(response: Response, bytes: number): Promise<Result<string, string>> {
  const declared = Number(response.headers.get('content-length'));
  if (declared > bytes) {
    await response.body?.cancel();
    return err(tooLarge(declared));
  }
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > bytes) {
      await reader?.cancel();
      return err(tooLarge(size));
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return ok(text + decoder.decode());
}

const tooLarge = (found: number): string =>
  `found ${found} bytes; accepted: a story of at most ${STORY_LIMITS.bytes}`;
