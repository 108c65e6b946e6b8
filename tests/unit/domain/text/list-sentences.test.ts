import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listSentences } from '@/lib/domain/text/sentences/list-sentences';
import { anyText } from './text-arbitraries';

const split = (paragraph: string) =>
  listSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end));

describe('listSentences', () => {
  test.each<[string, string[]]>([
    ['after a full stop', ['The council met on Monday.', 'It approved the plan.']],
    ['after a question and an exclamation mark', ['Did it?', 'It did!', 'So they said.']],
    ['but not after a title', ['Mr. Okafor met Dr. Lindqvist and Sen. Amara Diallo.', 'She left.']],
    ['but not after initials', ['The author J. K. Marlowe met George W. Tanner.', 'Both smiled.']],
    ['but not in a country’s name before a name', ['The U.S. Treasury paid.', 'Others did not.']],
    ['after a country’s name before a new sentence', ['He moved to the U.S.', 'The family stayed.']],
    [
      'but not after a company’s form before its verb',
      ['Halden Inc. Chairman Ola Berg spoke.', 'Nobody asked.'],
    ],
    ['after a company’s form at the end', ['He sold Halden Inc.', 'The price was not given.']],
    ['but not before a time of day’s weekday', ['It opens at 5 p.m. Tuesday.', 'Entry is free.']],
    ['but not between No. and a number', ['She lives at No. 10 Harbour Street.', 'It is blue.']],
    ['but not between a month and a day', ['It was signed on Jan. 6 in Oslo.', 'It holds.']],
    ['after "no" as an answer', ['Was it raining?', 'No.', 'The sun shone.']],
    ['after the pronoun', ['She knew more than I.', 'That was plain.']],
    ['but not in decimals', ['Growth was 4.2 per cent.', 'Prices fell.']],
    ['but not inside a quotation', ['He said: “I saw it. It was red. It left.”', 'She agreed.']],
    ['but not inside straight quotes', ['He said: "I saw it. It was red."', 'She agreed.']],
    ['but not inside single quotes', ['He said: ‘I saw it. It’s red.’', 'She agreed.']],
    ['but not inside guillemets', ['Il a dit : « Je l’ai vu. C’est fini. »', 'Elle approuve.']],
    ['but not inside German quotes', ['Er sagte: „Ich sah es. Es war rot.“', 'Sie nickte.']],
    ['but not before the speaker', ['“Who is there?” he asked.', '“Nobody!” she said.']],
    [
      'but not inside a nested quotation',
      ['“I go, ‘See that? See that?’ And then I let go,” he recalled.', 'He left.'],
    ],
    ['in a quotation that is not closed', ['“I saw it.', 'It was red.']],
    ['after an inch mark that opens nothing', ['He is 6\'2" tall.', 'She is not.', 'They "agree" on it.']],
    ['after a left-out figure', ['The ‘90s were loud.', 'The workers’ band played.', 'It rained.']],
    ['but not after a list’s number', ['1. The first point.', '2. The second point.']],
    ['but not at a part without a word', ['He left. ***']],
    ['in Japanese', ['会議は月曜日に開かれた。', '計画は承認された。']],
    ['in Arabic', ['اجتمع المجلس يوم الاثنين.', 'ووافق على الخطة؟', 'نعم.']],
  ])('splits %s', (_name, sentences) => expect(split(sentences.join(' '))).toEqual(sentences));

  it('finds none in white space', () => expect(split(' \t ')).toEqual([]));

  it('covers every character but white space, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of listSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('splits a long paragraph, read in parts, like its pieces', () => {
    const piece =
      'Mr. Okafor said: “It is done. It is over.” Was it? The U.S. Treasury paid 4.2 million on Jan. 6. ';
    const sentences = split(piece.repeat(500));
    expect(split(piece)).toHaveLength(3);
    expect(sentences).toEqual(Array.from({ length: 500 }, () => split(piece)).flat());
  });

  it('keeps a sentence far longer than a part whole', () => {
    const long = `It ${'goes on and '.repeat(5000)}ends.`;
    expect(split(`First one. ${long} Last one.`)).toEqual(['First one.', long, 'Last one.']);
  });

  it.each([
    ['stops', '. '.repeat(100_000)],
    ['quotes', '“'.repeat(100_000)],
    ['closed quotes', '"a" '.repeat(50_000)],
    ['capitals with stops', 'A.'.repeat(100_000)],
    ['spaces', `${' '.repeat(200_000)}x`],
    ['marks', '\u0301'.repeat(200_000)],
  ])('stays quick on 200,000 code units of %s', (_name, text) => {
    listSentences(text);
  });
});
