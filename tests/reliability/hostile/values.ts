import type { Draw } from './draw';

/** Characters of every kind that some layer below has stumbled over, as ranges of code units. */
const alphabets: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x00, 0x1f],
  [0x80, 0xff],
  [0x0300, 0x036f],
  [0x0590, 0x06ff],
  [0x200b, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xe000, 0xe010],
  [0xfe00, 0xfeff],
  [0xff01, 0xff5e],
  [0xfff0, 0xffff],
];

/** Words that mean something to a parser, a query, a template, a page or a file system. */
const loaded = [
  "'; DROP TABLE claim; --",
  '%',
  '_',
  '\\',
  '" OR 1=1',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;'.repeat(50),
  '../../../etc/passwd',
  '=cmd|" /C calc"!A0',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '0x10',
  '1e400',
  '-0',
  'Mr. A. B. '.repeat(40),
  'a'.repeat(300),
  '(a+)+$',
  '\u202Etxt.exe',
  'İ'.repeat(20),
  'ß',
  '𝒳',
  '👨‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
];

const times = [
  '0000-01-01',
  '2026-02-30',
  '9999-12-31T23:59:59Z',
  '10000-01-01T00:00:00Z',
  '2026-11-30T24:00:00Z',
  '2026-11-30T12:00:00+99:99',
  '-000001-01-01T00:00:00Z',
  '2026-11-30',
  '2026-11-30T12:00:00Z',
];

const addresses = [
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  'http://[::1',
  'http://a.example:99999',
  'http://user:secret@a.example/',
  'ftp://a.example/',
  'mailto:a@b.example?body=%0d%0aBcc:',
  'https://',
  'https://a.example/%ff',
  'https://xn--.example/',
  'HTTPS://PAGES.EXAMPLE/a b',
];

/** A text that is not the one before: words with a meaning among characters without one. */
export function hostileText(draw: Draw, longest = 400): string {
  const alphabet = draw.one(alphabets);
  const noise = draw
    .many(0, 12, () => String.fromCharCode(draw.int(...(alphabet as [number, number]))))
    .join('');
  const text = `${noise}${draw.chance(0.5) ? draw.one(loaded) : ''}${draw.int(0, 1e9).toString(36)}`;
  return draw.chance(0.04) ? text.repeat(draw.int(2, Math.max(2, longest))) : text;
}

/** A number that is none, does not fit, or has no room anywhere. */
export function hostileNumber(draw: Draw): unknown {
  return draw.one<unknown>([
    -1,
    0,
    -0,
    1.5,
    draw.int(-1e9, 1e9),
    2 ** 31,
    2 ** 31 - 1,
    2 ** 53,
    -(2 ** 63),
    1e308,
    5e-324,
    '5',
    String(draw.int(0, 99)),
    true,
    null,
    [draw.int(0, 9)],
  ]);
}

export const hostileTime = (draw: Draw): string => draw.one(times);
export const hostileAddress = (draw: Draw): string =>
  draw.chance(0.5) ? draw.one(addresses) : `https://pages.example/${encoded(hostileText(draw, 20))}`;

/** A part of an address; what no address can hold becomes U+FFFD. */
export const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString('utf8'));

/** Anything that JSON can say, down to some depth. */
export function hostileJson(draw: Draw, depth = 3): unknown {
  if (depth === 0 || draw.chance(0.5))
    return draw.one<() => unknown>([
      () => hostileText(draw),
      () => hostileNumber(draw),
      () => null,
      () => false,
    ])();
  if (draw.chance(0.5)) return draw.many(0, 4, () => hostileJson(draw, depth - 1));
  const keys = [
    'type',
    'content',
    'attrs',
    'marks',
    'text',
    'id',
    '__proto__',
    'constructor',
    'not',
    'role',
    'length',
  ];
  return Object.fromEntries(
    draw.many(0, 4, () => [
      draw.chance(0.7) ? draw.one(keys) : hostileText(draw, 3),
      hostileJson(draw, depth - 1),
    ]),
  );
}
