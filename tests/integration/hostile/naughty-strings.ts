import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A list of strings of the data kept beside the project; empty where it is absent. */
export function readSharedStrings(file: string): string[] {
  const found = path.resolve(process.cwd(), '../shared/data/security', file);
  const list: unknown = existsSync(found) ? JSON.parse(readFileSync(found, 'utf8')) : [];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

const zalgo = `Z${'\u0351\u0335\u0489'.repeat(40)}algo`;

const ownStrings = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\ufeff',
    '\u200b',
    '\u2060',
    '\u00ad',
    '\u180e',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    'true',
    '0',
    '-0',
    '1e400',
    '0x10',
    '1,5',
    '٣٫١٤',
    '½',
    '[object Object]',
    '{}',
    '[]',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$where',
    '{"not":""}',
    '../../etc/passwd',
    '%00',
    '%s%n',
  ],
  ...[
    "'",
    '"',
    "''; DROP TABLE claim; --",
    "' OR 1=1 --",
    '\\',
    '\\u0000',
    '$1',
    '$$',
    '?',
    ':id',
    '%',
    '_',
    '*',
    "E'\\x27'",
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
    '${7*7}',
    '<%= 7 %>',
    '=1+1',
    '@SUM(1)',
    '|x',
  ],
  ...[
    'a\u0001b',
    'a\u0007b',
    'a\u001b[31mb',
    'a\u007fb',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\u000bb\u000cc',
    'a\rb',
    'a\r\nb',
  ],
  ...['é', 'e\u0301', 'ﬁ', 'İ', 'ı', 'ß', 'ẞ', 'ς', 'Ǆ', 'Å', 'Å', 'Ω', '＠', '．', '가', '각'],
  ...[
    '\u202eevil\u202c',
    '\u2066a\u2069',
    '\u200fא',
    'שלום',
    'مرحبا',
    'a\u200db',
    'ناب\u200cند',
    zalgo,
    '\u0301a',
  ],
  ...[
    '👍🏽',
    '👩‍👩‍👧‍👦',
    '🇳🇴🇸',
    '❤️‍🔥',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '#️⃣',
    '𝒜𝓑',
    '𠮷',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\u{10ffff}',
    '\ue000',
    '\u{1f600}'.repeat(20),
  ],
  ...[
    ' leading',
    'trailing ',
    '\u00a0both\u00a0',
    'two  spaces',
    'a'.repeat(60),
    'b'.repeat(61),
    'c'.repeat(301),
    'date 2026-02-30 x',
  ],
];

/** Strings that have broken something somewhere: our own, and the big list of naughty strings where it lies beside the project. */
export const naughtyStrings: readonly string[] = [
  ...new Set([...ownStrings, ...readSharedStrings('blns.json')]),
];
