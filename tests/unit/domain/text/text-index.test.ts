import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { articleSchema } from './article-schema';
import { structuredDocument } from './structured-documents';
import { anyText, listGraphemeOffsets } from './text-arbitraries';

const anyDocument = fc.oneof(anyText.map(documentFromText), structuredDocument);

describe('createTextIndex', () => {
  test.each<[string, string, number[]]>([
    ['an empty text', '', [1]],
    ['one line', 'ab', [1, 2, 3]],
    ['a blank line between', 'ab\n\ncd', [1, 2, 3, 4, 5, 6, 7]],
    ['no blank line between', 'ab\ncd', [1, 2, 3, 5, 6, 7]],
    ['a final line end', 'a\n', [1, 2, 3]],
    ['final blank lines', 'a\n\n', [1, 2, 4, 5]],
    ['leading blank lines', '\n\na', [1, 3, 5, 6]],
  ])('maps the offsets of %s', (_name, text, positions) => {
    const index = createTextIndex(documentFromText(text));
    expect(Array.from({ length: text.length + 1 }, (_, offset) => index.posAt(offset))).toEqual(positions);
    expect(positions.map((pos) => index.offsetAt(pos))).toEqual(positions.map((_, offset) => offset));
  });

  it('puts an offset between CR and LF before the pair', () => {
    const index = createTextIndex(documentFromText('a\r\n\r\nb'));
    expect([0, 1, 2, 3, 4, 5, 6].map(index.posAt)).toEqual([1, 2, 2, 3, 3, 4, 5]);
  });

  it('moves values outside to the nearest end', () => {
    const index = createTextIndex(documentFromText('ab\n\ncd'));
    expect([
      index.posAt(-5),
      index.posAt(99),
      index.offsetAt(-5),
      index.offsetAt(0),
      index.offsetAt(99),
    ]).toEqual([1, 7, 0, 0, 6]);
  });

  it('lists each block with its place', () => {
    expect(createTextIndex(documentFromText('ab\n\nc')).blocks).toEqual([
      { startOffset: 0, endOffset: 2, gapLength: 2, startPos: 1, endPos: 3 },
      { startOffset: 4, endOffset: 5, gapLength: 0, startPos: 5, endPos: 6 },
    ]);
  });

  it('returns every grapheme-aligned offset to itself, in rising positions', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = textOfDocument(document);
        const index = createTextIndex(document);
        expect(index.textLength).toBe(text.length);
        let lastPos = -1;
        for (const offset of listGraphemeOffsets(text)) {
          const pos = index.posAt(offset);
          expect(pos).toBeGreaterThan(lastPos);
          expect(index.offsetAt(pos)).toBe(offset);
          lastPos = pos;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives offsets that never fall as positions rise', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const index = createTextIndex(document);
        const offsets = Array.from({ length: index.docSize + 1 }, (_, pos) => index.offsetAt(pos));
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.at(-1)).toBe(index.textLength);
      }),
      { numRuns: 500 },
    );
  });
});

describe('createTextIndex beside the real ProseMirror', () => {
  function compare(document: DocumentNode): void {
    const text = textOfDocument(document);
    const index = createTextIndex(document);
    const node = Node.fromJSON(articleSchema, document);
    node.check();
    expect(node.content.size).toBe(index.docSize);
    expect(node.nodeSize).toBe(index.docSize + 2);

    const textblocks: { text: string; startPos: number }[] = [];
    node.descendants((child, pos) => {
      if (child.isTextblock) textblocks.push({ text: child.textContent, startPos: pos + 1 });
    });
    expect(index.blocks.map((block) => block.startPos)).toEqual(textblocks.map((block) => block.startPos));

    for (const block of index.blocks) {
      expect(node.resolve(block.startPos).parent.isTextblock).toBe(true);
      for (const [start, end] of spansOf(block.startOffset, block.endOffset)) {
        expect(node.textBetween(index.posAt(start), index.posAt(end))).toBe(text.slice(start, end));
      }
    }
  }

  function spansOf(start: number, end: number): [number, number][] {
    const middle = Math.floor((start + end) / 2);
    return [
      [start, end],
      [start, middle],
      [middle, end],
      [Math.min(start + 1, end), end],
    ];
  }

  it('agrees on the size, the blocks and the words between any two positions of a plain text', () => {
    fc.assert(
      fc.property(anyText, (text) => compare(documentFromText(text))),
      { numRuns: 700 },
    );
  });

  it('agrees on headings, quotations and lists', () => {
    fc.assert(fc.property(structuredDocument, compare), { numRuns: 700 });
  });

  it('puts the inner boundary of a gap at a position between two blocks', () => {
    const document = documentFromText('One\n\nTwo');
    const node = Node.fromJSON(articleSchema, document);
    expect(node.resolve(createTextIndex(document).posAt(4)).depth).toBe(0);
  });

  it('reads the same text after a round trip through the editor', () => {
    fc.assert(
      fc.property(structuredDocument, (document) => {
        const json = Node.fromJSON(articleSchema, document).toJSON() as DocumentNode;
        expect(textOfDocument(json)).toBe(textOfDocument(document));
      }),
      { numRuns: 300 },
    );
  });
});
