import { createHighlight } from '#lib/anchoring/dom/highlight.ts';
import { toRange } from '#lib/anchoring/dom/range.ts';
import { followReading } from '#lib/anchoring/dom/follow-reading.ts';
import { inSlices } from '#lib/time-slice.ts';
import { type TextPlaces, transcribeSteps } from '#lib/anchoring/dom/text-index.ts';
import { articleRoot } from '#lib/anchoring/dom/article-root.ts';
import { type FrameHeight, frameHeight } from './frame-height.ts';
import {
  fieldsOf,
  type FromPage,
  LONGEST_TEXT,
  MAX_SPANS,
  signed,
  type Span,
  wholeBelow,
} from './protocol.ts';

/**
 * The host script: gives every `<iframe data-dateline>` in the page its height, and its timeline the
 * passages of the article around it. `data-article` selects the article, as `article` does for the
 * element.
 */
const FRAMES = 'iframe[data-dateline]';
const framesHere = () => [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)];
/** Time without changes in the article before its text is sent again, in ms. */
const QUIET_MS = 300;

type Fields = Readonly<Record<string, unknown>>;

/** Handles the messages of one frame until it is stopped. */
interface Frame {
  take(fields: Fields): void;
  stop(): void;
}

const send = (frame: HTMLIFrameElement, message: FromPage) =>
  // A frame with an opaque origin has no other address. It only gets what the page shows.
  frame.contentWindow?.postMessage(signed(message), '*');

function follow(frame: HTMLIFrameElement, root: Element): Frame {
  const highlight = createHighlight(root);
  let turn = 0;
  let text = '';
  let places: TextPlaces = { nodes: [], starts: [] };
  let ranges: readonly (Range | null)[] = [];
  let spans: readonly Span[] = [];
  let shown = -1;
  let cancel = (): void => undefined;
  let timer: ReturnType<typeof setTimeout>;

  const draw = () => {
    const range = ranges[shown];
    if (range) highlight.show([range], spans[shown]?.[2] ? 'likely' : 'found');
    else highlight.clear();
  };
  const follower = followReading(root, (index) => {
    if (index === null) return;
    if (index !== shown) {
      shown = -1;
      draw();
    }
    send(frame, { type: 'reading', index });
  });
  /** Reads the article in slices, and sends its text if that or a found range has changed. */
  const sendText = () => {
    cancel();
    cancel = inSlices(transcribeSteps(root), (read) => {
      places = read;
      const before = text;
      text = read.source.slice(0, LONGEST_TEXT);
      if (text === before && ranges.every((range) => !range?.collapsed)) return;
      turn += 1;
      send(frame, { type: 'article', turn, text });
    });
  };
  const changed = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(sendText, QUIET_MS);
  });
  changed.observe(root, { subtree: true, childList: true, characterData: true });

  return {
    take({ type, index, lead, turn: own, spans: found }) {
      if (type === 'hello') {
        // A frame that has been reloaded needs the text again.
        text = '';
        sendText();
      }
      const at = wholeBelow(index, ranges.length);
      if (type === 'show' && at !== undefined) {
        shown = at;
        draw();
        if (lead) follower.scrollTo(at);
      }
      if (type === 'passages' && own === turn && Array.isArray(found)) {
        const { length } = text;
        spans = found.slice(0, MAX_SPANS).map((span: unknown) => spanOf(span, length));
        ranges = spans.map((span) => span && toRange(places, { start: span[0], end: span[1] }));
        follower.follow(ranges);
        draw();
      }
    },
    stop() {
      clearTimeout(timer);
      cancel();
      changed.disconnect();
      follower.stop();
      highlight.clear();
    },
  };
}

function spanOf(value: unknown, length: number): Span {
  if (!Array.isArray(value)) return null;
  const start = wholeBelow(value[0], length);
  const end = wholeBelow(value[1], length + 1);
  return start !== undefined && end !== undefined && start < end
    ? [start, end, value[2] !== false]
    : null;
}

/** Origin of a frame's messages: opaque (`'null'`) for a sandbox without `allow-same-origin`. */
function originOf(frame: HTMLIFrameElement): string {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : new URL(frame.src).origin;
}

const known = new Map<HTMLIFrameElement, { allow: FrameHeight; article: Frame | undefined }>();

function meet(frame: HTMLIFrameElement) {
  const root = articleRoot(frame, frame.getAttribute('data-article'));
  const met = {
    allow: frameHeight(frame.clientHeight, frame.clientWidth),
    article: root ? follow(frame, root) : undefined,
  };
  known.set(frame, met);
  return met;
}

addEventListener('message', ({ source, origin, data }) => {
  const fields = source && fieldsOf(data);
  if (!fields) return;
  for (const [frame, { article }] of known)
    if (!frame.isConnected) {
      article?.stop();
      known.delete(frame);
    }
  const frame = framesHere().find((each) => each.contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const { allow, article } = known.get(frame) ?? meet(frame);
  article?.take(fields);
  const height =
    fields['type'] === 'height' && allow(fields['px'], frame.clientWidth, performance.now());
  // An attribute, since a policy may forbid inline styles.
  if (height) frame.height = `${height}`;
});

// Asks frames that said hello before this script ran to say it again.
for (const frame of framesHere()) send(frame, { type: 'welcome' });
