import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { validateDocument } from '@/lib/domain/text/document/validate-document';
import { articleSchema } from './article-schema';
import { doc, item, MALFORMED_DOCUMENTS, nested, paragraph, text } from './malformed-documents';
import { structuredDocument } from './structured-documents';

const problemOf = (json: unknown) => {
  const result = validateDocument(json);
  return result.ok ? null : `${result.path}: ${result.message}`;
};

describe('validateDocument refuses', () => {
  test.each(MALFORMED_DOCUMENTS)('%s', (_name, json, path) => {
    const result = validateDocument(json);
    expect(result).toMatchObject({ ok: false, path });
    expect(result.ok ? '' : result.message).toMatch(/^(?:must|has|contains|is|may|repeats|"[^"]*" may)/);
  });
});

describe('validateDocument', () => {
  it('lets 32 levels through', () => expect(problemOf(nested(32))).toBeNull());

  it('lets an article of 100,000 words in 5,000 paragraphs through', () => {
    const words = 'word '.repeat(20);
    const document = {
      type: 'doc',
      content: Array.from({ length: 5000 }, (_, i) => ({
        type: 'paragraph',
        attrs: { gap: i < 4999 ? '\n\n' : '' },
        content: [{ type: 'text', text: words }],
      })),
    };
    expect(validateDocument(document)).toEqual({ ok: true, document });
  });

  it.each([
    ['20,001 nodes', () => ({ type: 'doc', content: new Array(20_000).fill(paragraph()) as unknown[] })],
    [
      'a million nodes',
      () => ({ type: 'doc', content: new Array(1_000_000).fill(paragraph()) as unknown[] }),
    ],
    ['a depth of 100,000', () => nested(100_000)],
    ['100,000 members', () => Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i]))],
    [
      '100,000 attributes',
      () =>
        doc({
          type: 'paragraph',
          attrs: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, i])),
        }),
    ],
  ])('refuses %s', (_name, make) => {
    const json = make();
    expect(validateDocument(json).ok).toBe(false);
  });

  it('returns a copy in normal form', () => {
    const json = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Head', [])] },
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [item({ type: 'paragraph', content: [] })],
        },
        {
          type: 'paragraph',
          attrs: {},
          content: [
            text('a', [
              { type: 'italic', attrs: {} },
              {
                type: 'link',
                attrs: {
                  href: ' HTTPS://Example.org',
                  target: '_blank',
                  rel: 'noopener noreferrer nofollow',
                  class: null,
                  title: null,
                },
              },
              { type: 'bold' },
            ]),
          ],
        },
      ],
    };
    expect(validateDocument(json)).toEqual({
      ok: true,
      document: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2, gap: '\n\n' }, content: [{ type: 'text', text: 'Head' }] },
          {
            type: 'orderedList',
            attrs: { start: 3 },
            content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { gap: '\n\n' } }] }],
          },
          {
            type: 'paragraph',
            attrs: { gap: '' },
            content: [
              {
                type: 'text',
                text: 'a',
                marks: [
                  { type: 'link', attrs: { href: 'https://example.org/' } },
                  { type: 'bold' },
                  { type: 'italic' },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('leaves what it was given untouched', () => {
    const json = { type: 'doc', content: [{ type: 'paragraph' }] };
    validateDocument(json);
    expect(json).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  it('lets every valid document through with the same text, in a form that ProseMirror accepts and that is settled', () => {
    fc.assert(
      fc.property(structuredDocument, (document) => {
        const result = validateDocument(document);
        if (!result.ok) throw new Error(`${result.path}: ${result.message}`);
        expect(textOfDocument(result.document)).toBe(textOfDocument(document));
        expect(validateDocument(result.document)).toEqual(result);
        const node = Node.fromJSON(articleSchema, result.document);
        node.check();
        expect(validateDocument(node.toJSON()).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and lets nothing through that ProseMirror refuses', () => {
    const value = fc.oneof(
      { maxDepth: 4 },
      fc.anything({ maxDepth: 2 }),
      fc.record({
        type: fc.constantFrom(
          'doc',
          'paragraph',
          'heading',
          'text',
          'blockquote',
          'bulletList',
          'listItem',
          'x',
        ),
        attrs: fc.option(
          fc.record(
            { gap: fc.constantFrom('\n', '', 5), level: fc.constantFrom(1, 9) },
            { requiredKeys: [] },
          ),
          { nil: undefined },
        ),
        text: fc.option(fc.string(), { nil: undefined }),
      }),
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        value,
        fc.record({
          type: fc.constantFrom('doc', 'paragraph', 'blockquote', 'bulletList', 'listItem'),
          content: fc.array(tie('node'), { maxLength: 3 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), (content) => {
        const result = validateDocument({ type: 'doc', content });
        if (result.ok) Node.fromJSON(articleSchema, result.document).check();
      }),
      { numRuns: 3000 },
    );
  });
});
