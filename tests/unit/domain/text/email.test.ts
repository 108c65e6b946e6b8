import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normaliseEmail } from '@/lib/domain/text/fields/email';

describe('normaliseEmail', () => {
  test.each<[string, string]>([
    ['desk@example.org', 'desk@example.org'],
    [' Ines.Okafor+desk@Example.ORG\n', 'ines.okafor+desk@example.org'],
    ['o’brien@example.org'.replace('’', "'"), "o'brien@example.org"],
    ['jose\u0301@example.org', 'jos\u00e9@example.org'],
    ['jos\u00e9@example.org', 'jos\u00e9@example.org'],
    ['ｄｅｓｋ@example.org', 'desk@example.org'],
    ['DES\u212a@example.org', 'desk@example.org'],
    ['redaktion@bücher.example', 'redaktion@bücher.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('gives %j one form', (value, email) => expect(normaliseEmail(value)).toBe(email));

  test.each(
    [
      [
        'desk＠example.org',
        'desk﹫example.org',
        'a@b＠example.org',
        '',
        ' ',
        '@',
        'desk',
        'desk@',
        '@example.org',
        'a@b@example.org',
      ],
      [
        'desk@example',
        'desk@.org',
        'desk@example.',
        'desk@exa..org',
        'desk@-a.org',
        'desk@a-.org',
        `desk@${'a'.repeat(64)}.org`,
      ],
      [
        'de sk@example.org',
        'desk@exa mple.org',
        '.desk@example.org',
        'desk.@example.org',
        'de..sk@example.org',
      ],
      [
        '"desk"@example.org',
        'desk@[127.0.0.1]',
        'Desk <desk@example.org>',
        'desk,b@example.org',
        'a;b@example.org',
        'a(b)@example.org',
        'a\\b@example.org',
      ],
      [
        'de\0sk@example.org',
        'desk\r\nBcc:x@example.org',
        'de\u200bsk@example.org',
        '\u202edesk@example.org',
        'desk@exam\u00adple.org',
        'de\ud83dsk@example.org',
      ],
      [`${'a'.repeat(65)}@example.org`, `desk@${'a.'.repeat(130)}org`, `desk@example.org${' '.repeat(2000)}`],
      ['desk@example／.org', 'desk@exam_ple.org', 'desk@example.org/x'],
    ].flat(),
  )('refuses %j', (value) => expect(normaliseEmail(value)).toBeNull());

  it('is settled after one time, whatever is typed', () => {
    const unit = fc.oneof(
      fc.constantFrom('@', '.', 'a', 'İ', 'ẞ', 'ǅ', 'ﬁ', '\u0345', '\u0301', 'Ⅷ', '①', '．', 'Σ'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const part = fc.array(unit, { minLength: 1, maxLength: 8 }).map((units) => units.join(''));
    fc.assert(
      fc.property(part, part, (local, domain) => {
        const email = normaliseEmail(`${local}@${domain}.org`);
        if (email === null) return;
        expect(normaliseEmail(email)).toBe(email);
        expect(email).toBe(email.normalize('NFC'));
      }),
      { numRuns: 5000 },
    );
  });
});
