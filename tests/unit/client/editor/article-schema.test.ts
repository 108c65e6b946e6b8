import { DOMSerializer, Node } from '@tiptap/pm/model';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfFragment } from '@/lib/client/editor/text/plain-text-copy';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { articleSchema, createArticleState } from './editor-fixture';

const lines = fc.array(
  fc.constantFrom('One line.', 'two', '', 'ó é', '😀 three', '\n', '\r\n', '\r', '\n\n'),
  { maxLength: 20 },
);
const anyText = lines.map((parts) => parts.join(''));

describe('the article schema', () => {
  it('holds every document of the text model and nothing else', () => {
    expect(Object.keys(articleSchema.nodes).sort()).toEqual(
      ['blockquote', 'bulletList', 'doc', 'heading', 'listItem', 'orderedList', 'paragraph', 'text'].sort(),
    );
    expect(Object.keys(articleSchema.marks).sort()).toEqual(['bold', 'italic', 'link']);
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentFromText(text);
        const node = Node.fromJSON(articleSchema, document);
        node.check();
        expect(node.toJSON()).toEqual(document);
      }),
    );
  });

  it('counts positions as the text index does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentFromText(text);
        const node = Node.fromJSON(articleSchema, document);
        const index = createTextIndex(document);
        expect(index.docSize).toBe(node.content.size);
        for (const { startOffset, endOffset, startPos, endPos } of index.blocks) {
          expect(node.textBetween(startPos, endPos)).toBe(text.slice(startOffset, endOffset));
        }
      }),
    );
  });

  it.each(['javascript:alert(1)', ' data:text/html,x', 'http://user:secret@example.org/'])(
    'draws no link to %s',
    (href) => {
      const mark = articleSchema.mark('link', { href });
      expect(DOMSerializer.fromSchema(articleSchema).marks.link?.(mark, true)).toEqual(['span', 0]);
    },
  );
});

describe('copied text', () => {
  it('is the article byte for byte, without the separator after its last block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { doc } = createArticleState(text);
        const lastGap: unknown = doc.lastChild?.attrs.gap;
        const whole = text.slice(0, text.length - (typeof lastGap === 'string' ? lastGap.length : 0));
        expect(textOfFragment(doc.content)).toBe(whole);
      }),
    );
  });

  it('is the selected part where the selection begins and ends inside blocks', () => {
    const { doc } = createArticleState('alpha beta\r\ngamma delta\n\nomega');
    expect(textOfFragment(doc.slice(7, 18).content)).toBe('beta\r\ngamma');
  });
});
