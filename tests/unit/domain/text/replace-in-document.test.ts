import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { listTextblocks } from '@/lib/domain/text/offsets/list-textblocks';
import { replaceInDocument } from '@/lib/domain/text/offsets/replace-in-document';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { validateDocument } from '@/lib/domain/text/document/validate-document';

const bold = [{ type: 'bold' }];
const italic = [{ type: 'italic' }];
const run = (text: string, marks?: DocumentNode['marks']): DocumentNode => ({
  type: 'text',
  text,
  ...(marks ? { marks } : {}),
});
const paragraph = (content: DocumentNode[], gap = '\n\n'): DocumentNode => ({
  type: 'paragraph',
  attrs: { gap },
  content,
});
const article: DocumentNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2, gap: '\r\n' }, content: [run('Harbour rents')] },
    paragraph([run('Rents rose by '), run('12', bold), run(' per cent'), run(' in 2025.', italic)]),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph([run('The council owns 41 stalls.')])] },
        { type: 'listItem', content: [paragraph([run('A new sea wall')], '')] },
      ],
    },
  ],
};
const text = textOfDocument(article);

function replace(words: string, insert: string, document = article): DocumentNode {
  const startOffset = textOfDocument(document).indexOf(words);
  return replaceInDocument(document, { startOffset, endOffset: startOffset + words.length, insert });
}

const contentOf = (document: DocumentNode, index: number) => document.content?.[index]?.content;

describe('replaceInDocument', () => {
  it('keeps the marks of the words that stay', () => {
    expect(contentOf(replace('rose by 12 per cent', 'fell by 12 per cent'), 1)).toEqual([
      run('Rents fell by '),
      run('12', bold),
      run(' per cent'),
      run(' in 2025.', italic),
    ]);
    expect(contentOf(replace('by 12 per', 'by 13 per'), 1)).toEqual([
      run('Rents rose by '),
      run('13', bold),
      run(' per cent'),
      run(' in 2025.', italic),
    ]);
  });

  it('gives new words the marks of the first character that they replace', () => {
    expect(contentOf(replace('12 per cent in', 'a tenth during'), 1)).toEqual([
      run('Rents rose by '),
      run('a tenth during', bold),
      run(' 2025.', italic),
    ]);
  });

  it('gives words that replace nothing the marks of those before them', () => {
    const added = replace('12', '12 or 13');
    expect(contentOf(added, 1)?.[1]).toEqual(run('12 or 13', bold));
    expect(textOfDocument(replace('A new sea wall', 'A new sea wall, at last'))).toContain(
      'sea wall, at last',
    );
  });

  it('leaves the other parts, their gaps and their levels as they are', () => {
    const changed = replace('41 stalls', '44 of the stalls');
    expect(changed.content?.[0]).toBe(article.content?.[0]);
    expect(changed.content?.[1]).toBe(article.content?.[1]);
    expect(textOfDocument(changed)).toBe(text.replace('41 stalls', '44 of the stalls'));
    expect(textOfDocument(replace('Harbour', 'Quay'))).toBe(text.replace('Harbour', 'Quay'));
  });

  it('does not cut a character of two units', () => {
    const document: DocumentNode = { type: 'doc', content: [paragraph([run('a \u{1F600} b')], '')] };
    expect(textOfDocument(replace('\u{1F600}', '\u{1F601}', document))).toBe('a \u{1F601} b');
    expect(validateDocument(replace('\u{1F600}', '\u{1F601}', document)).ok).toBe(true);
  });

  it.each([
    [0, text.indexOf('12'), 'over two paragraphs'],
    [text.length + 1, text.length + 2, 'beyond the text'],
    ['Harbour rents'.length + 1, 'Harbour rents'.length + 1, 'in a line end'],
  ])('refuses %i to %i, %s', (startOffset, endOffset) => {
    expect(() => replaceInDocument(article, { startOffset, endOffset, insert: 'x' })).toThrow(RangeError);
  });

  it('says what the edited text says, in a valid document, wherever it is', () => {
    const { blocks } = listTextblocks(article);
    fc.assert(
      fc.property(
        fc.nat(blocks.length - 1),
        fc.nat(),
        fc.nat(),
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
          .filter((words) => !/[\r\n\0]/.test(words)),
        (index, one, other, insert) => {
          const length = blocks[index]?.text.length ?? 0;
          const before = blocks
            .slice(0, index)
            .reduce((sum, block) => sum + block.text.length + block.gap.length, 0);
          const [start, end] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const edit = { startOffset: before + start, endOffset: before + end, insert };
          const changed = replaceInDocument(article, edit);
          expect(textOfDocument(changed)).toBe(
            text.slice(0, edit.startOffset) + insert + text.slice(edit.endOffset),
          );
          const read = validateDocument(changed);
          expect(read.ok && textOfDocument(read.document)).toBe(textOfDocument(changed));
        },
      ),
    );
  });
});
