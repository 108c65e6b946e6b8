import { describe, expect, it } from 'vitest';
import { safeFileName } from '@/lib/domain/evidence/file-name';

describe('safeFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Rapport über Öl – 2.docx', 'Rapport über Öl – 2.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ida\\letter.txt', 'letter.txt'],
    ['a\0b\r\nX-Evil: 1\r\n.txt', 'abX-Evil_ 1.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['page.html', 'page.html'],
    ['"quoted" <b>|?*.csv', '_quoted_ _b____.csv'],
    ['.htaccess', 'htaccess'],
    [' . ', null],
    ['', null],
    ['\ud800.png', 'png'],
  ])('makes of %j the name %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

  it('shortens a long name and keeps its ending, without cutting a character in two', () => {
    const safe = safeFileName(`${'🐚'.repeat(300)}.pdf`) ?? '';
    expect([...safe]).toHaveLength(150);
    expect(safe.endsWith('🐚.pdf')).toBe(true);
  });

  it('changes nothing a second time', () => {
    for (const name of ['../a b .txt', 'x:y.pdf', '…', 'é'.repeat(400)]) {
      const once = safeFileName(name) ?? '';
      expect(safeFileName(once) ?? '').toBe(once);
    }
  });
});
