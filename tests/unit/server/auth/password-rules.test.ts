import { describe, expect, it } from 'vitest';
import { commonPasswords } from '@/lib/server/auth/common-passwords';
import { findPasswordFault } from '@/lib/server/auth/password-rules';
import people from '@/prisma/sample-people.json';

const fault = (password: string) => findPasswordFault(password, 'ida.moen@example.com');

describe('findPasswordFault', () => {
  it.each([
    ['too short', 'nine-char', /at least 10/],
    ['short in characters though not in code units', '🦀🦀🦀🦞🐙🦑🐟🐠', /at least 10/],
    ['one character', 'aaaaaaaaaaaaaaa', /same few/],
    ['three characters', 'abcabcabcabcabc', /same few/],
    ['common', 'qwertyuiop', /guessed first/],
    ['common, in capitals', 'QWERTYUIOP', /guessed first/],
    ['a common word with a year', 'password2026!', /guessed first/],
    ['with the usual replacements', 'P4$$w0rd2026', /guessed first/],
    ['a common word twice', 'monkeymonkey', /guessed first/],
    ['full-width letters', 'ｐａｓｓｗｏｒｄ２０２６', /guessed first/],
    ['digits in a row', '1234567890', /guessed first/],
    ['the address’s name', 'hello-ida.moen-42', /e-mail/],
    ['the site’s name', 'my Linecheck words', /this site/],
  ])('refuses what is %s', (_, password, words) => {
    expect(fault(password)).toMatch(words);
  });

  it.each([
    'seven herons by the weir',
    'tidal-window-38',
    'ὦ ξεῖν’, ἀγγέλλειν',
    '雨が降ると思う傘を持って',
    'a'.repeat(20) + 'bcdefgh',
  ])('takes %s', (password) => {
    expect(fault(password)).toBeNull();
  });

  it('lets a name of two letters stand in a word', () => {
    expect(findPasswordFault('galleon under sail', 'al@example.com')).toBeNull();
  });

  it('takes the passwords of the sample', () => {
    expect(people.map(({ password, email }) => findPasswordFault(password, email))).toEqual(
      people.map(() => null),
    );
  });

  it('knows more than 300 common ones, in lower case', () => {
    expect(commonPasswords.size).toBeGreaterThan(300);
    expect([...commonPasswords].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
