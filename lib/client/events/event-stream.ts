import { backOffMs } from '../api/retry-delays';
import { type ArticleEvent, parseArticleEvent } from './article-event';

interface StreamOptions {
  /** The address of the stream of events after a sequence of the ledger. */
  urlAfter: (sequence: number) => string;
  /** The sequence that is already known. Everything after it is sent, however long ago it happened. */
  sequence: number;
  onEvent: (event: ArticleEvent) => void;
  /** The stream is open, for the first time or again. */
  onOpen: () => void;
}

/**
 * Listens to an article without missing an event. The browser resumes a broken stream by itself. If it gives up, a new
 * stream continues after the last event. Returns a function that stops it.
 */
export function openEventStream({ urlAfter, sequence, onEvent, onOpen }: StreamOptions): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSequence = sequence;
  let failures = 0;

  function handleMessage({ data }: MessageEvent<string>): void {
    const event = parseArticleEvent(data);
    if (!event || event.sequence <= lastSequence) return;
    lastSequence = event.sequence;
    onEvent(event);
  }
  function open(): void {
    const opened = new EventSource(urlAfter(lastSequence));
    source = opened;
    opened.addEventListener('change', handleMessage);
    opened.onopen = () => {
      failures = 0;
      onOpen();
    };
    opened.onerror = () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, backOffMs(failures));
      failures += 1;
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
