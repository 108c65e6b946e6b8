import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { anyText } from './text-arbitraries';

const TEXT = [
  'The harbour opened in 1904. Mr. Okafor said it cost “a great deal. Far too much.” Nobody knew why.',
  '“Was it worth it?” he asked. It was.',
  '',
  'A last line',
].join('\n\n');

function sentenceOf(words: string, text = TEXT): string {
  const start = text.indexOf(words);
  const found = sentenceAt(text, start, start + words.length);
  return text.slice(found.start, found.end);
}

describe('sentenceAt', () => {
  test.each<[string, string, string]>([
    ['one word', '1904', 'The harbour opened in 1904.'],
    ['a whole sentence', 'The harbour opened in 1904.', 'The harbour opened in 1904.'],
    ['words inside a quotation', 'Far too much', 'Mr. Okafor said it cost “a great deal. Far too much.”'],
    [
      'two sentences',
      '1904. Mr',
      'The harbour opened in 1904. Mr. Okafor said it cost “a great deal. Far too much.”',
    ],
    ['a question within quotation marks', 'worth', '“Was it worth it?” he asked.'],
    [
      'the end of one paragraph and the start of the next',
      'why.\n\n“Was',
      'Nobody knew why.\n\n“Was it worth it?” he asked.',
    ],
    ['a line without a full stop', 'last', 'A last line'],
  ])('finds the sentence of %s', (_name, words, sentence) => expect(sentenceOf(words)).toBe(sentence));

  it('does not reach into a paragraph whose words the span does not touch', () => {
    const start = TEXT.indexOf('\n\n“Was');
    const found = sentenceAt(TEXT, start, start + 5);
    expect(TEXT.slice(found.start, found.end)).toBe('\n\n“Was it worth it?” he asked.');
  });

  it('keeps a span of white space on an empty line as it is', () => {
    expect(sentenceAt('One.\n\n\n\nTwo.', 6, 7)).toEqual({ start: 6, end: 7 });
  });

  it('treats CR, LF and CRLF alike as the end of a paragraph', () => {
    for (const lineEnd of ['\n', '\r', '\r\n']) {
      expect(sentenceOf('two', `One line${lineEnd}Line two here${lineEnd}Line three`)).toBe('Line two here');
    }
  });

  it('contains the span, and stays within the lines of its words', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const found = sentenceAt(text, start, end);
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
        expect(text.slice(found.start, start)).not.toMatch(/[\r\n]/);
        expect(text.slice(end, found.end)).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same sentence wherever the paragraph stands', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 90 }), (before, start) => {
        const paragraph = TEXT.split('\n\n')[0] ?? '';
        const shift = before.length + 1;
        const alone = sentenceAt(paragraph, start, start + 3);
        const within = sentenceAt(`${before}\n${paragraph}\nAfter.`, start + shift, start + shift + 3);
        expect(within).toEqual({ start: alone.start + shift, end: alone.end + shift });
      }),
      { numRuns: 300 },
    );
  });

  it('reads only a part of a paragraph of 600,000 code units', () => {
    const text = 'The council met again on a Monday. '.repeat(17_000);
    expect(sentenceOf('council met', text.slice(0, 300_000) + text)).toBe(
      'The council met again on a Monday.',
    );
    const found = sentenceAt(text, 350_004, 350_008);
    expect(text.slice(found.start, found.end)).toBe('The council met again on a Monday.');
  });
});
