import { backOffMs } from '../api/retry-delays';
import { type ArticleEvent, parseArticleEvent } from './article-event';

interface StreamOptions {
  /** The address of the stream that goes on after a sequence of the ledger. */
  urlAfter: (sequence: number) => string;
  /** What is known already; everything after it is sent, however long ago it happened. */
  sequence: number;
  onEvent: (event: ArticleEvent) => void;
  /** The stream stands, for the first time or again. */
  onOpen: () => void;
}

/**
 * Listens to an article without a gap. The browser resumes a broken stream by itself; where it gives up, a new stream goes
 * on after the last event that came. Returns the way to stop.
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
