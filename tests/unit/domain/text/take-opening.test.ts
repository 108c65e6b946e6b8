import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { takeOpening } from '@/lib/domain/text/offsets/take-opening';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { structuredDocument } from './structured-documents';

describe('takeOpening', () => {
  it.each([
    [0, ''],
    [1, 'One.\n\n'],
    [4, 'One.\n\n'],
    [5, 'One.\n\nTwo.\n\n'],
    [100, 'One.\n\nTwo.\n\nThree.'],
  ])('takes whole blocks until they hold %i characters', (length, text) => {
    expect(textOfDocument(takeOpening(documentFromText('One.\n\nTwo.\n\nThree.'), length))).toBe(text);
  });

  it('takes blocks from the beginning, all of them where the text is short', () => {
    fc.assert(
      fc.property(structuredDocument, fc.nat(40), (document, length) => {
        const opening = takeOpening(document, length);
        expect(opening.content).toEqual(document.content?.slice(0, opening.content?.length));
        expect(takeOpening(document, Infinity)).toEqual(document);
      }),
    );
  });
});
