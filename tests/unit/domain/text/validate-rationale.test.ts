import { describe, expect, it, test } from 'vitest';
import { validateRationale } from '@/lib/domain/text/document/validate-rationale';

const paragraph = (words: string, marks?: object[]) => ({
  type: 'paragraph',
  content: [marks === undefined ? { type: 'text', text: words } : { type: 'text', text: words, marks }],
});
const doc = (...content: object[]) => ({ type: 'doc', content });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });

describe('validateRationale', () => {
  test.each<[string, object]>([
    ['an empty paragraph', doc({ type: 'paragraph' })],
    ['paragraphs', doc(paragraph('One'), paragraph('Two'))],
    ['marks', doc(paragraph('One', [link('https://example.org/'), { type: 'bold' }, { type: 'italic' }]))],
    [
      'a bullet list',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('One')] }] }),
    ],
    [
      'a numbered list',
      doc({
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [paragraph('One')] }],
      }),
    ],
    ['a quotation', doc({ type: 'blockquote', content: [paragraph('One')] })],
  ])('lets %s through unchanged', (_name, json) => {
    expect(validateRationale(json)).toEqual({ ok: true, document: json });
  });

  test.each<[string, object, string]>([
    ['a heading', doc({ type: 'heading', attrs: { level: 1 } }), 'content[0].type'],
    ['a gap', doc({ type: 'paragraph', attrs: { gap: '\n' } }), 'content[0].attrs'],
    ['an alignment', doc({ type: 'paragraph', attrs: { textAlign: 'left' } }), 'content[0].attrs'],
    ['a code block', doc({ type: 'codeBlock' }), 'content[0].type'],
    [
      'a hard break',
      doc({ type: 'paragraph', content: [{ type: 'hardBreak' }] }),
      'content[0].content[0].type',
    ],
    ['code', doc(paragraph('One', [{ type: 'code' }])), 'content[0].content[0].marks[0].type'],
    [
      'a link to a script',
      doc(paragraph('One', [link('javascript:alert(1)')])),
      'content[0].content[0].marks[0].attrs.href',
    ],
    ['a doc in a doc', doc(doc(paragraph('One'))), 'content[0].type'],
    ['no content', { type: 'doc' }, 'content'],
  ])('refuses %s', (_name, json, path) => {
    expect(validateRationale(json)).toMatchObject({ ok: false, path });
  });

  it('drops what TipTap adds by default and nothing else', () => {
    const attrs = {
      href: 'https://example.org/',
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      class: null,
      title: null,
    };
    const json = doc({
      type: 'orderedList',
      attrs: { start: 1, type: null },
      content: [{ type: 'listItem', content: [paragraph('One', [{ type: 'link', attrs }])] }],
    });
    expect(validateRationale(json)).toEqual({
      ok: true,
      document: doc({
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [paragraph('One', [link('https://example.org/')])] }],
      }),
    });
  });
});
