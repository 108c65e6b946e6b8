import fc from 'fast-check';
import type { DocumentMark, DocumentNode } from '@/lib/domain/text/document/document';

const MARK_SETS: DocumentMark[][] = [
  [],
  [{ type: 'bold' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'italic' }],
];

const run = fc
  .tuple(
    fc.constantFrom('Words', ' of the ', 'é', '👩‍👩‍👧‍👦', 'שלום', 'e\u0301', '漢字', 'x', '“No.” '),
    fc.constantFrom(...MARK_SETS),
  )
  .map(([text, marks]): DocumentNode =>
    marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text },
  );

const inline = fc.array(run, { maxLength: 4 });
const gap = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n\r\n', '\r\r');

const paragraph = fc
  .tuple(inline, gap)
  .map(([content, gap]): DocumentNode => ({ type: 'paragraph', attrs: { gap }, content }));

const heading = fc
  .tuple(inline, gap, fc.integer({ min: 1, max: 6 }))
  .map(([content, gap, level]): DocumentNode => ({ type: 'heading', attrs: { gap, level }, content }));

const { block } = fc.letrec<{ block: DocumentNode; listItem: DocumentNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'blocks' },
    paragraph,
    heading,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'blocks' })
      .map((content): DocumentNode => ({ type: 'blockquote', content })),
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.array(tie('listItem'), { minLength: 1, maxLength: 3, depthIdentifier: 'blocks' }),
      )
      .map(([type, content]): DocumentNode => ({ type, content })),
  ),
  listItem: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2, depthIdentifier: 'blocks' }))
    .map(([first, others]): DocumentNode => ({ type: 'listItem', content: [first, ...others] })),
}));

/** Any valid document with headings, quotations and lists; the last block has no gap. */
export const structuredDocument: fc.Arbitrary<DocumentNode> = fc
  .tuple(fc.array(block, { maxLength: 5 }), inline)
  .map(([blocks, content]) => ({
    type: 'doc',
    content: [...blocks, { type: 'paragraph', attrs: { gap: '' }, content }],
  }));
