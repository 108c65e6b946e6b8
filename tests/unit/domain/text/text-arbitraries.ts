import fc from 'fast-check';

/** Pieces that a text of any newsroom, or of any attacker, is made of. */
const PIECES = [
  ...['a', 'b', ' ', 'Mr. ', 'went. ', 'U.S. ', '“', '”', "'", '"', '?', '!', '…', '1', '24', '\t'],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '\r',
    '\r\n\r\n',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00a0',
    '\ufeff',
  ],
  ...[
    'é',
    'e\u0301',
    '\u0301',
    '\u0308',
    '\u200d',
    '\u200b',
    '\u200c',
    '\ufe0f',
    '\u00ad',
    '©',
    '#\ufe0f\u20e3',
  ],
  ...['👍', '👍🏽', '👩‍👩‍👧‍👦', '❤️‍🔥', '🏽', '🇳', '🇩🇪', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '😀\u200d'],
  ...[
    'שלום',
    'مرحبا',
    '\u202e',
    '\u2067',
    'क्षि',
    'क',
    '\u094d',
    'നി',
    '\u0600',
    '각',
    '\u1100',
    '\u1161',
    '漢字',
    'สวัสดี',
    'ำ',
  ],
];

/** Any text, up to about 60 pieces: every script's traps and every kind of line end. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** The offsets that are grapheme boundaries, by segmenting the whole text. */
export function listGraphemeOffsets(text: string): number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length].filter(
    (at, i, all) => all.indexOf(at) === i,
  );
}
