import { describe, expect, it } from 'vitest';
import { rationaleBlocks } from '@/lib/domain/report/words/rich-text';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { findSharedJson } from './hostile-strings';

const word = (text: string, marks: DocumentNode['marks'] = []): DocumentNode => ({
  type: 'text',
  text,
  marks,
});
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });
const blocksOf = (...content: DocumentNode[]) =>
  rationaleBlocks({ rationale: 'plain', rationaleDocument: { type: 'doc', content } });
const plain = (text: string) => ({ text, bold: false, italic: false, href: null });

const unsafeLinks = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'ftp://evil.example',
  'cid:1',
  'blob:https://x/1',
  'https://user:pass@evil.example',
  'about:blank',
  'tel:+1',
  '',
];

describe('rationaleBlocks', () => {
  it('keeps paragraphs, headings, quotations, lists, bold, italic and safe links', () => {
    const blocks = blocksOf(
      { type: 'heading', attrs: { level: 2 }, content: [word('Head')] },
      paragraph(
        word('a', [{ type: 'bold' }]),
        word('b', [{ type: 'italic' }, { type: 'link', attrs: { href: 'https://a.example' } }]),
      ),
      { type: 'blockquote', content: [paragraph(word('said'))] },
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(word('one'))] }] },
    );
    expect(blocks).toEqual([
      { kind: 'heading', inlines: [plain('Head')] },
      {
        kind: 'paragraph',
        inlines: [
          { ...plain('a'), bold: true },
          { ...plain('b'), italic: true, href: 'https://a.example/' },
        ],
      },
      { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: [plain('said')] }] },
      { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', inlines: [plain('one')] }]] },
    ]);
  });

  it.each(unsafeLinks)('does not link %j', (href) => {
    expect(blocksOf(paragraph(word('x', [{ type: 'link', attrs: { href } }])))).toEqual([
      { kind: 'paragraph', inlines: [plain('x')] },
    ]);
  });

  it('links nothing but http, https and mailto of the shared list', () => {
    const list = findSharedJson('security/hrefs.json');
    if (!Array.isArray(list)) return;
    for (const href of list) {
      const [block] = blocksOf(paragraph(word('x', [{ type: 'link', attrs: { href } }])));
      const linked = block?.kind === 'paragraph' ? block.inlines[0]?.href : undefined;
      expect(linked === null || /^(https?|mailto):/.test(String(linked))).toBe(true);
    }
  });

  it('reduces unknown nodes to their words and drops wrong types', () => {
    const odd = { type: 'script', attrs: { src: 'x' }, content: [paragraph(word('kept'))] };
    const wrong = { type: 'text', text: 7, marks: 'no' } as unknown as DocumentNode;
    expect(blocksOf(odd, paragraph(wrong), { type: 'image', attrs: { src: 'http://x' } })).toEqual([
      { kind: 'paragraph', inlines: [plain('kept')] },
    ]);
  });

  it('survives a document nested a hundred thousand times', () => {
    let deep: DocumentNode = paragraph(word('deep'));
    for (let depth = 0; depth < 100_000; depth++) deep = { type: 'blockquote', content: [deep] };
    expect(blocksOf(deep, paragraph(word('kept')))).toEqual([
      { kind: 'paragraph', inlines: [plain('kept')] },
    ]);
  });

  it('falls back on the plain rationale', () => {
    expect(rationaleBlocks({ rationale: 'one\n\ntwo', rationaleDocument: { type: 'doc' } })).toEqual([
      { kind: 'paragraph', inlines: [plain('one')] },
      { kind: 'paragraph', inlines: [plain('two')] },
    ]);
  });
});
