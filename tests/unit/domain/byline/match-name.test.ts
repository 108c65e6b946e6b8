import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchName } from '@/lib/domain/byline/match-name';
import { readByline } from '@/lib/domain/byline/read-byline';

const nbsp = '\u00A0';

describe('the names in a byline', () => {
  it.each([
    ['Mara Osei', ['Mara Osei']],
    ['By Mara Osei', ['Mara Osei']],
    ['BY MARA OSEI AND ANA LINDQVIST', ['MARA OSEI', 'ANA LINDQVIST']],
    ['Mara Osei, Ana Lindqvist & Ben Ito; Cy Young', ['Mara Osei', 'Ana Lindqvist', 'Ben Ito', 'Cy Young']],
    ['Mara Osei with Ana Lindqvist', ['Mara Osei', 'Ana Lindqvist']],
    ['Ana Lindqvist; additional reporting by Mara Osei', ['Ana Lindqvist', 'Mara Osei']],
    ['Words: Mara Osei / pictures: Ben Ito', ['Mara Osei', 'pictures', 'Ben Ito']],
    [`By${nbsp}Mara  Osei`, ['Mara Osei']],
    ['Andy Sandwith-Byrne', ['Andy Sandwith-Byrne']],
    ['', []],
    [' , & ', []],
  ])('%j', (byline, names) => {
    expect(readByline(byline)).toEqual(names);
  });
});

describe('a member named in a byline', () => {
  it.each([
    'Mara Osei',
    'mara osei',
    ' MARA  OSEI ',
    `Mara${nbsp}Osei`,
    'Mara\u2009Osei',
    'Mara\u200B Osei',
    'By Mara Osei',
    'by  mara osei',
    'Mara Osei and Ana Lindqvist',
    'Ana Lindqvist and Mara Osei',
    'Ana Lindqvist, Mara Osei',
    'Ana Lindqvist & Mara Osei',
    'Ana Lindqvist with Mara Osei',
    'Ana Lindqvist; additional reporting by Mara Osei',
    'Dr. Mara Osei',
    'Mara Osei (Oslo)',
    'Ｍara Osei',
  ])('exactly: %j', (byline) => {
    expect(matchName(byline, 'Mara Osei')).toBe('exact');
  });

  it.each([
    'M. Osei',
    'M Osei',
    'Osei',
    'By Mara',
    'Mara O.',
    'Osei, Mara',
    'Osei M.',
    'Mara K. Osei',
    'Mara Osei-Berg',
    'Mara Osei in Oslo',
    'Mara, Osei',
    'MaraOsei',
    'M a r a O s e i',
    'M\u0430ra Osei',
    'Mara \u041Esei',
    'Mara \u039Fsei',
    '\u039Cara Osei',
    'Mara Ōsei',
    'Márà Osèi',
    'Ana Lindqvist and M. Osei',
  ])('probably: %j', (byline) => {
    expect(matchName(byline, 'Mara Osei')).toBe('probable');
  });

  it.each([
    '',
    'Jonah Petrie',
    'Mara Lindqvist',
    'Ana Osei',
    'A. Osei',
    'Mara P.',
    'Tamara Oseison',
    'Newsroom staff',
    'M. O.',
    'By our correspondent',
    'Ana Lindqvist and Jonah Petrie',
  ])('not at all: %j', (byline) => {
    expect(matchName(byline, 'Mara Osei')).toBeNull();
  });

  it.each([
    ['Ána Lindqvist', 'Ana Lindqvist', 'probable'],
    ['Ana', 'Ana', 'exact'],
    ['Søren Kjær', 'Soren Kjaer', 'probable'],
    ['Νίκος Παππάς', 'Νίκος Παππάς', 'exact'],
    ['王小明', '王小明', 'exact'],
    ['王小明と李雷', '李雷', null],
    ['Dr', 'Dr', 'exact'],
    ['anything', '…', null],
  ])('%j for the member %j: %s', (byline, name, match) => {
    expect(matchName(byline, name)).toBe(match);
  });
});

const word = fc
  .stringMatching(/^[A-Z][a-z]{3,9}$/)
  .filter(
    (one) =>
      !/^(With|From|Plus|Words|Text|Story|Report.*|Additional|Written|Research|Comp.*|Contr.*|Miss|Lord|Lady|Dame|Prof.*)$/.test(
        one,
      ),
  );
const fullName = fc.tuple(word, word).map((words) => words.join(' '));

describe('any name', () => {
  it('is found exactly in each way of writing a byline around it', () => {
    fc.assert(
      fc.property(fullName, fullName, fc.constantFrom(' ', '  ', nbsp, '\u2003 '), (name, other, blank) => {
        const spaced = name.replace(' ', blank);
        for (const byline of [
          spaced,
          `By ${spaced}`,
          `${spaced} and ${other}`,
          `${other}, ${spaced.toUpperCase()}`,
          `${other}; additional reporting by ${spaced}`,
        ]) {
          expect(matchName(byline, name)).toBe('exact');
        }
      }),
    );
  });

  it('is not found in the names of others', () => {
    fc.assert(
      fc.property(fullName, fullName, (name, other) => {
        const words = name.toLowerCase().split(' ');
        fc.pre(
          !other
            .toLowerCase()
            .split(' ')
            .some((one) => words.includes(one)),
        );
        fc.pre(words.join('') !== other.toLowerCase().replace(' ', ''));
        expect(matchName(`By ${other}`, name)).toBeNull();
      }),
    );
  });
});
