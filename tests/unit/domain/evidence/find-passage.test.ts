import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '@/lib/domain/evidence/find-passage';

const text = [
  'The council met on Monday.',
  'Rents rose by 12 per cent, said Ida Moen: “Nobody was asked.” The chair — Per Aas — did not\nanswer.',
  'Rents rose by 12 per cent in the south as well.',
].join('\n\n');

const found = (passage: string, near?: number) => {
  const place = findPassage(text, passage, near);
  return place && text.slice(place.start, place.end);
};

describe('findPassage', () => {
  it.each([
    ['Rents rose by 12 per cent, said', 'Rents rose by 12 per cent, said'],
    ['"Nobody was asked."', '“Nobody was asked.”'],
    ['The chair - Per Aas - did not answer.', 'The chair — Per Aas — did not\nanswer.'],
    ['  The council\tmet ', 'The council met'],
    [
      'The council met […] Ida Moen',
      'The council met on Monday.\n\nRents rose by 12 per cent, said Ida Moen',
    ],
    ['The council met … Monday', 'The council met on Monday'],
  ])('finds %j', (passage, words) => {
    expect(found(passage)).toBe(words);
  });

  it.each([
    'Rents rose by 13 per cent',
    'rents rose',
    'Ida Moen … The council',
    '',
    '…',
    'The chair did not answer',
  ])('does not find %j', (passage) => {
    expect(findPassage(text, passage)).toBeNull();
  });

  it.each([
    ['more information on', 'For more in-\nformation on steel', 'more in-\nformation on'],
    ['more information on', 'For more in- formation on steel', 'more in- formation on'],
    ['more information on', 'For more in-formation on steel', 'more in-formation on'],
    ['a state-owned ferry', 'It is a stateowned ferry.', 'a stateowned ferry'],
    ['a stateowned ferry', 'It is a state-owned ferry.', 'a state-owned ferry'],
    ['2019 44 1.2 million', 'Year | Rent\n2019 | 44 | 1.2 million\n', '2019 | 44 | 1.2 million'],
    ['the office confirmed', 'That the oﬃce conﬁrmed it', 'the oﬃce conﬁrmed'],
    [
      'the harbour council',
      'That the har\u00adbour\u200b coun\ufff9cil met',
      'the har\u00adbour\u200b coun\ufff9cil',
    ],
    [
      'more information … of steel',
      'For more in-\nformation on tons of steel.',
      'more in-\nformation on tons of steel',
    ],
  ])('finds %j in %j', (passage, copy, words) => {
    const place = findPassage(copy, passage);
    expect(place && copy.slice(place.start, place.end)).toBe(words);
  });

  it.each([
    ['lost 31 in court', 'They lost 3-1 in court.'],
    ['lost 3-1 in court', 'They lost 31 in court.'],
    ['12-13 May', 'on 1213 May'],
    ['10 6 tonnes', 'about 106 tonnes'],
    ['106 tonnes', 'about 10⁶ tonnes'],
    ['he resigned', 'he re-signed'],
    ['in formation', 'for information'],
  ])('does not find %j in %j', (passage, copy) => {
    expect(findPassage(copy, passage)).toBeNull();
  });

  it('takes the place nearest to where it was', () => {
    const last = text.lastIndexOf('Rents');
    expect(findPassage(text, 'Rents rose by 12 per cent')?.start).toBe(text.indexOf('Rents'));
    expect(findPassage(text, 'Rents rose by 12 per cent', last - 3)?.start).toBe(last);
  });

  it('finds every run of words of any text at their own place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bé', '“c”', '—', '12', '…', 'ﬁ', '字'), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const whole = words.join(' ');
          const from = a % words.length;
          const length = 1 + (b % (words.length - from));
          const passage = words.slice(from, from + length).join(' ');
          const start = [...words.slice(0, from), ''].join(' ').length;
          const place = findPassage(whole, passage, start);
          expect(place?.start).toBe(start);
          expect(place?.end).toBe(start + passage.length);
        },
      ),
    );
  });
});
