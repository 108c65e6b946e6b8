import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { listTextblocks } from '@/lib/domain/text/offsets/list-textblocks';
import { plainTextOf } from '@/lib/domain/text/offsets/plain-text-of';
import { rationaleFromText } from '@/lib/domain/text/document/rationale-from-text';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { validateDocument } from '@/lib/domain/text/document/validate-document';
import { validateRationale } from '@/lib/domain/text/document/validate-rationale';
import { anyText } from './text-arbitraries';

const blocksOf = (text: string) =>
  listTextblocks(documentFromText(text)).blocks.map(({ text, gap }) => [text, gap]);

describe('documentFromText', () => {
  test.each<[string, string, string[][]]>([
    ['an empty text', '', [['', '']]],
    ['one line', 'One', [['One', '']]],
    ['a final line end', 'One\n', [['One', '\n']]],
    [
      'a blank line between',
      'One\n\nTwo',
      [
        ['One', '\n\n'],
        ['Two', ''],
      ],
    ],
    [
      'no blank line between',
      'One\nTwo',
      [
        ['One', '\n'],
        ['Two', ''],
      ],
    ],
    [
      'two blank lines',
      'One\n\n\nTwo',
      [
        ['One', '\n\n'],
        ['', '\n'],
        ['Two', ''],
      ],
    ],
    [
      'three blank lines',
      'One\n\n\n\nTwo',
      [
        ['One', '\n\n'],
        ['', '\n'],
        ['', '\n'],
        ['Two', ''],
      ],
    ],
    [
      'leading blank lines',
      '\n\nOne',
      [
        ['', '\n'],
        ['', '\n'],
        ['One', ''],
      ],
    ],
    [
      'trailing blank lines',
      'One\n\n',
      [
        ['One', '\n'],
        ['', '\n'],
      ],
    ],
    [
      'only line ends',
      '\n\n',
      [
        ['', '\n'],
        ['', '\n'],
      ],
    ],
    [
      'CRLF',
      'One\r\n\r\nTwo\r\n',
      [
        ['One', '\r\n\r\n'],
        ['Two', '\r\n'],
      ],
    ],
    [
      'CR',
      'One\r\rTwo',
      [
        ['One', '\r\r'],
        ['Two', ''],
      ],
    ],
    [
      'mixed line ends',
      'One\n\r\nTwo\r\nThree',
      [
        ['One', '\n\r\n'],
        ['Two', '\r\n'],
        ['Three', ''],
      ],
    ],
    [
      'CR before CRLF',
      'One\r\r\nTwo',
      [
        ['One', '\r\r\n'],
        ['Two', ''],
      ],
    ],
    [
      'a line of spaces',
      'One\n  \nTwo',
      [
        ['One', '\n'],
        ['  ', '\n'],
        ['Two', ''],
      ],
    ],
    [
      'other separators stay inside',
      'One\u2028Two\u0085Three\u000bFour',
      [['One\u2028Two\u0085Three\u000bFour', '']],
    ],
  ])('%s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
    expect(textOfDocument(documentFromText(text))).toBe(text);
  });

  it('gives any text back unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => textOfDocument(documentFromText(text)) === text),
      { numRuns: 3000 },
    );
  });

  it('makes a document that the validator returns as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\0') && !/[\uD800-\uDFFF]/u.test(text));
        const document = documentFromText(text);
        expect(validateDocument(document)).toEqual({ ok: true, document });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('textOfDocument', () => {
  it('takes two line ends between blocks and none at the end where no gap is named', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Head' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                { type: 'paragraph', attrs: { gap: '\n' }, content: [{ type: 'text', text: 'One' }] },
              ],
            },
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two' }] }] },
          ],
        },
      ],
    };
    expect(textOfDocument(document)).toBe('Head\n\nOne\nTwo');
    expect(plainTextOf(document)).toBe('Head\nOne\nTwo');
  });

  it('reads a document nested 100,000 deep without overflowing the stack', () => {
    let node = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] } as { type: string };
    for (let depth = 0; depth < 100_000; depth += 1)
      node = { type: 'blockquote', content: [node] } as { type: string };
    expect(textOfDocument({ type: 'doc', content: [node] })).toBe('deep');
  });
});

describe('rationaleFromText', () => {
  it('makes a paragraph of each line', () => {
    expect(rationaleFromText('One\r\n\nTwo')).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'One' }] },
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', text: 'Two' }] },
      ],
    });
  });

  it('is valid, and plainTextOf gives the lines back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\0') && !/[\uD800-\uDFFF]/u.test(text));
        const document = rationaleFromText(text);
        expect(validateRationale(document)).toEqual({ ok: true, document });
        expect(plainTextOf(document)).toBe(text.replace(/\r\n|\r/g, '\n'));
      }),
      { numRuns: 500 },
    );
  });
});
