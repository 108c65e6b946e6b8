import { describe, expect, it } from 'vitest';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';

describe('sealedWords', () => {
  it.each([
    ['“Nobody was asked”', '"Nobody was asked"'],
    ['the council’s table', "the council's table"],
    ["''quoted''", '“quoted”'],
    ['1998–2005', '1998-2005'],
    ['late — too late', 'late -- too late'],
    ['late – too late', 'late—too late'],
    ['12\u00A0per\u202Fcent', '12 per  cent'],
    ['co\u00ADoperate', 'cooperate'],
    ['Ame\u0301lie', 'Am\u00E9lie'],
    ['and so on…', 'and so on...'],
    ['one\r\ntwo ', ' one\ntwo'],
  ])('%j says the same as %j', (one, other) => {
    expect(sealedWords(one)).toBe(sealedWords(other));
  });

  it.each([
    ['12 per cent', '13 per cent'],
    ['did pull', 'did not pull'],
    ['Ida Moen', 'ida Moen'],
    ['10²', '102'],
    ['1,000', '1.000'],
    ['½', '12'],
    ['at -5', 'at 5'],
    ['will, not can', 'will not, can'],
    ['a\u200Db', 'ab'],
  ])('%j does not say the same as %j', (one, other) => {
    expect(sealedWords(one)).not.toBe(sealedWords(other));
  });
});
