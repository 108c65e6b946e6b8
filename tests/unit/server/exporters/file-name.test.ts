import { describe, expect, it } from 'vitest';
import { createFileName } from '@/lib/server/exporters/file-name';
import { hostileStrings } from '../../domain/report/hostile-strings';

describe('createFileName', () => {
  it.each([
    [
      'New tunnel opens, two years late',
      2,
      '.pdf',
      'linecheck-new-tunnel-opens-two-years-late-edition-2.pdf',
    ],
    ['Żółw & Çay: “déjà vu”', 1, '.csv', 'linecheck-zo-w-cay-deja-vu-edition-1.csv'],
    ['隧道开通', 3, '.json', 'linecheck-edition-3.json'],
    ['Draft', null, '.md', 'linecheck-draft-draft.md'],
    ['../../etc/passwd\u0000.html', 1, '.pdf', 'linecheck-etc-passwd-html-edition-1.pdf'],
    ['a\r\nSet-Cookie: x=1', 1, '.pdf', 'linecheck-a-set-cookie-x-1-edition-1.pdf'],
    ['CON', 1, '.pdf', 'linecheck-con-edition-1.pdf'],
  ])('of %j is safe', (title, edition, ending, expected) => {
    expect(createFileName(title, edition, ending)).toBe(expected);
  });

  it('is ASCII, short and without a second ending, whatever the title', () => {
    for (const title of [...hostileStrings, 'x'.repeat(5_000)]) {
      expect(createFileName(title, 12, '.pdf')).toMatch(/^linecheck-[a-z0-9-]{0,61}edition-12\.pdf$/);
    }
  });
});
