import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { seededRandom } from '../../reliability/seeded-random';
import { below, pick } from '../../support/random-edits';

/** The form of words that seals an approval is computed twice: in TypeScript, and in SQL where the approval falls. */
let role: pg.Client;
beforeAll(async () => {
  role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await role.connect();
});
afterAll(() => role.end());

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

const kinds: string[][] = [
  ['\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2039', '\u203A', '\u02BC', '`', '\u00B4', "'", "''"],
  ['\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB', '"'],
  ['\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u200C', '\u200D', '\u202A', '\u2066'],
  [
    '-',
    '--',
    '---',
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2015',
    '\u2212',
    '\uFE58',
    '\uFF0D',
  ],
  [
    ...range(9, 13),
    ' ',
    '\u0085',
    '\u00A0',
    '\u1680',
    ...range(0x2000, 0x200a),
    '\u2028',
    '\u2029',
    '\u202F',
    '\u205F',
    '\u3000',
    '\u180E',
    '\u001C',
  ],
  ['\u2026', '.', '...', '..', ',', ';', '%', '\\', '$', '[', ']', '^', '&', 'U&'],
  ['\u0301', '\u0308', '\u0323', '\u0327', '\u030A', '\u093C', '\u3099', '\u20DD', '\uFE0F'],
  [
    'e',
    'A',
    'o',
    'ß',
    'İ',
    'ı',
    'ﬁ',
    '½',
    '²',
    '٣',
    '१',
    'か',
    '각',
    '\u1112\u1161\u11AB',
    '\u212B',
    '\u2126',
    '\u0958',
    '\u0F43',
  ],
  ['😀', '👩‍👧', '🇳🇴', '\u{1F3FB}', '\u{1D400}', '\u{1D15E}', '\u{2F800}', '\u{11099}\u{110BA}', '\u{10FFFD}'],
  ['שלום', 'مرحبا', '\u202E', '\u05B0', '\u0651\u064E', '\u0629', 'אָ', '\uFB1D'],
  ['not', '12', '1998', 'per cent', 'Ida'],
];

it('is the same in both, for thousands of texts of every sign that it names', async () => {
  const random = seededRandom(8_202_611);
  const texts = ['', ' ', '  ', "'''", '-', ' - ', ' – – ', '--- -', ...kinds.flat()];
  while (texts.length < 6_000) {
    let text = '';
    for (let length = 1 + below(random, 14); length > 0; length -= 1)
      text += pick(random, pick(random, kinds));
    texts.push(text);
  }
  const { rows } = await role.query<{ sealed: string }>(
    'SELECT sealed_words(text) AS sealed FROM unnest($1::text[]) WITH ORDINALITY AS t(text, n) ORDER BY n',
    [texts],
  );
  const differing = texts.flatMap((text, index) =>
    rows[index]?.sealed === sealedWords(text)
      ? []
      : [`${escaped(text)}: ${escaped(sealedWords(text))} and ${escaped(rows[index]?.sealed ?? '')}`],
  );
  expect(differing).toEqual([]);
});

it('is the same in both, for each code point of the first planes', async () => {
  const signs = [...range(1, 0xd7ff), ...range(0xe000, 0xffff), ...range(0x10000, 0x1ffff)];
  for (let at = 0; at < signs.length; at += 20_000) {
    const part = signs.slice(at, at + 20_000).map((sign) => `a ${sign}b${sign} `);
    const { rows } = await role.query<{ sealed: string }>(
      'SELECT sealed_words(text) AS sealed FROM unnest($1::text[]) WITH ORDINALITY AS t(text, n) ORDER BY n',
      [part],
    );
    const differing = part.filter((text, index) => rows[index]?.sealed !== sealedWords(text)).map(escaped);
    expect(differing).toEqual([]);
  }
});

function escaped(text: string): string {
  return [...text]
    .map((sign) => (/[ -~]/.test(sign) ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`))
    .join('');
}
