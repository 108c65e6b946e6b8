import type { WordComment } from '@/lib/domain/intake/extracted-docx';
import { childrenOf } from '../xml/xml-element';
import { textOfBlock } from './blocks';
import { readBlocks } from './read-blocks';
import { inView } from './read-view';
import type { WordReading } from './word-reading';
import type { WordPart } from './word-package';

const maxQuoteLength = 2_000;

/** The comments in the order of the file, each with the words that it is about. */
export function readComments(parts: readonly WordPart[], reading: WordReading): WordComment[] {
  return parts
    .map((part) => inView(part, 'accepted'))
    .flatMap((part) =>
      childrenOf(part.root, 'w:comment').map((element) => {
        const { 'w:id': id = '', 'w:author': author, 'w:date': at } = element.attributes;
        return {
          author: author?.trim() || null,
          at: at ?? null,
          text: readBlocks(part, reading, element).map(textOfBlock).join('\n'),
          quote: (reading.quotes.get(id) ?? '').replace(/\s+/g, ' ').trim().slice(0, maxQuoteLength),
        };
      }),
    );
}
