import type { WordComment } from '@/lib/domain/intake/extracted-docx';
import { childrenOf, descendantsOf, type XmlElement } from '../xml/xml-element';
import { textOfBlock } from './blocks';
import { readBlocks } from './read-blocks';
import { inView } from './read-view';
import type { WordFile } from './read-word-file';
import type { WordReading } from './word-reading';

const maxQuoteLength = 2_000;

/**
 * The comments in the order of the file, each with the words that it is about. `before` is the reading of the text
 * without the tracked changes: it has the words of a comment on words that were deleted.
 */
export function readComments(
  file: WordFile,
  reading: WordReading,
  before: WordReading | null,
): WordComment[] {
  const comments = file.comments
    .map((part) => inView(part, 'accepted'))
    .flatMap((part) => childrenOf(part.root, 'w:comment').map((element) => ({ part, element })));
  const places = new Map(
    comments.flatMap(({ element }, index) => paragraphIdsOf(element).map((id) => [id, index])),
  );
  const threads = readThreads(file.commentThreads, places);
  return comments.map(({ part, element }, index) => {
    const { 'w:id': id = '', 'w:author': author, 'w:date': at } = element.attributes;
    const { replyTo = null, isDone = false } = threads.get(index) ?? {};
    const quote = tidyQuote(reading.quotes.get(id)) || tidyQuote(before?.quotes.get(id));
    return {
      author: author?.trim() || null,
      at: at ?? null,
      text: readBlocks(part, reading, element).map(textOfBlock).join('\n'),
      quote: quote.slice(0, maxQuoteLength),
      replyTo,
      isResolved: isDone || (replyTo !== null && (threads.get(replyTo)?.isDone ?? false)),
    };
  });
}

interface Thread {
  replyTo: number | null;
  isDone: boolean;
}

/** Answers and what is done, by the comments' places. Word names a comment by its last paragraph. */
function readThreads(parts: readonly XmlElement[], places: ReadonlyMap<string, number>): Map<number, Thread> {
  return new Map(
    parts
      .flatMap((root) => childrenOf(root, 'w15:commentEx'))
      .flatMap(({ attributes }): [number, Thread][] => {
        const place = places.get(attributes['w15:paraId'] ?? '');
        const parent = places.get(attributes['w15:paraIdParent'] ?? '') ?? null;
        const isDone = ['1', 'true', 'on'].includes(attributes['w15:done'] ?? '');
        return place === undefined ? [] : [[place, { replyTo: parent === place ? null : parent, isDone }]];
      }),
  );
}

function paragraphIdsOf(comment: XmlElement): string[] {
  return descendantsOf(comment, 'w:p').flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);
}

function tidyQuote(words = ''): string {
  return words.replace(/\s+/g, ' ').trim();
}
