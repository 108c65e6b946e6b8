import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdf } from '@/lib/server/exporters/pdf';
import { createPdfInput } from '@/lib/server/exporters/pdf-input';
import { compileTypst, stopTypst } from '@/lib/server/exporters/typst/typst-process';
import { hostileStrings } from '../../domain/report/hostile-strings';
import { createClaim, createReport, createSource } from '../../domain/report/sample-report';

const folder = mkdtempSync(path.join(tmpdir(), 'linecheck-pdf-'));

afterAll(() => {
  stopTypst();
  rmSync(folder, { recursive: true, force: true });
});

/** What a poppler tool says about a PDF, or null where the tool is not installed. */
function inspect(tool: 'pdftotext' | 'pdfinfo', pdf: Uint8Array): string | null {
  const file = path.join(folder, 'report.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync(tool, tool === 'pdftotext' ? ['-raw', file, '-'] : [file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

const letters = (text: string) =>
  text.replace(/[^\p{L}\p{N}#$*_@=<>`[\]{}()&|\\/"'~]/gu, '').normalize('NFKC');

describe('createPdf', { timeout: 60_000 }, () => {
  it('is a tagged PDF with title, language, outline and date', async () => {
    const pdf = await createPdf(createReport());
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes).toMatch(/\/Marked true/);
    expect(bytes).toMatch(/\/Lang ?\(en-GB\)/);
    expect(bytes).toMatch(/\/Outlines/);
    const info = inspect('pdfinfo', pdf);
    if (info === null) return;
    expect(info).toMatch(/Title:\s+New tunnel under Ansel Sound opens two years late/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/CreationDate:.*2026/);
    expect(info).toMatch(/Page size:.*A4/);
  });

  it('takes US Letter', async () => {
    const info = inspect('pdfinfo', await createPdf(createReport(), 'us-letter'));
    if (info !== null) expect(info).toMatch(/Page size:\s+612 x 792/);
  });

  it('gives the same bytes for the same model, also from a new process', async () => {
    const one = await createPdf(createReport());
    stopTypst();
    expect(Buffer.compare(Buffer.from(one), Buffer.from(await createPdf(createReport())))).toBe(0);
  });

  it('prints every part', async () => {
    const text = inspect(
      'pdftotext',
      await createPdf(createReport(undefined, { correction: 'Claim 2 was rated again.' })),
    );
    if (text === null) return;
    for (const part of [
      'By Petra Lindqvam',
      'Edition 2, made 22 Nov 2026, 12:04 UTC',
      'Claim 2 was rated again.',
      'Nobody was hurt while the tunnel was built.',
      'Refutes the claim.',
      'https://parliament.example/votes/2017-88',
      'Approved by Emil Haas, 21 Nov 2026, 15:04 UTC',
      'η γραμμή κλείνει',
      'Page 1 of',
      'Ruta Venn, 22 Nov 2026, 11:58 UTC',
      '7c1e09d4d4',
    ]) {
      expect(text).toContain(part);
    }
    expect(letters(text)).toMatch(/الخط|طخلا/);
  });

  it('marks a draft and lists its open points', async () => {
    const openPoints = [
      { code: 'claim_open', message: 'Claim 8 is in progress: it has no proposed verdict.', claimNumber: 8 },
    ];
    const text = inspect(
      'pdftotext',
      await createPdf(createReport(undefined, { edition: null, reportId: null, signOffs: [], openPoints })),
    );
    if (text === null) return;
    expect(text.split('Draft – not signed off').length).toBeGreaterThan(3);
    expect(text).toContain('Claim 8 is in progress');
  });

  it.each([
    ['marks on one letter', `a${'\u0301'.repeat(300_000)}`],
    ['marks on nothing', '\u0301'.repeat(300_000)],
    ['Hebrew letters without a blank', 'א'.repeat(100_000)],
    ['Hebrew letters between no-break spaces', 'א\u00a0'.repeat(50_000)],
    ['Devanagari letters joined to one', 'क्'.repeat(50_000)],
    ['cuneiform without a blank', '𒀀'.repeat(50_000)],
  ])('sets an article that is nothing but %s', async (_what, text) => {
    const report = createReport([]);
    const pdf = await createPdf({ ...report, revision: { ...report.revision, text } });
    expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
  });

  it('sets hostile text letter by letter, everywhere', async () => {
    const own = hostileStrings.slice(0, 14);
    const articleText = own.map((hostile, index) => `Start${index} ${hostile}`).join('\n');
    const claims = own.map((hostile, index) =>
      createClaim(
        {
          quote: `Start${index}`,
          rating: 'False',
          statement: hostile,
          why: hostile,
          claimant: hostile,
          reason: hostile,
          sources: [
            createSource({
              title: hostile,
              publisher: hostile,
              passage: hostile,
              locator: hostile,
              url: hostile,
            }),
          ],
        },
        articleText,
      ),
    );
    const model = createReport(claims, {
      revision: { number: 1, sha256: '0'.repeat(64), text: articleText },
    });
    const pdf = await createPdf({
      ...model,
      newsroom: own[0] ?? '',
      article: { ...model.article, title: own[4] ?? '' },
    });
    const text = inspect('pdftotext', pdf);
    const bytes = Buffer.from(pdf).toString('latin1');
    expect(bytes).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction|SubmitForm)\b/);
    for (const [, address] of bytes.matchAll(/\/URI ?\(([^)]*)\)/g))
      expect(address).toMatch(/^(https?:|mailto:)/);
    if (text === null) return;
    const printed = letters(text);
    for (const hostile of own) {
      for (const word of hostile.split(/\s+/).map(letters)) expect(printed).toContain(word);
    }
  });

  it('survives every string of the lists', async () => {
    const text = hostileStrings.join('\n');
    const claims = hostileStrings.map((hostile) =>
      createClaim({ quote: hostile, rating: 'False', statement: hostile, why: hostile }, text),
    );
    const pdf = await createPdf(
      createReport(claims, { revision: { number: 1, sha256: '0'.repeat(64), text } }),
    );
    expect(pdf.length).toBeGreaterThan(100_000);
  });

  it('prints a report without claims', async () => {
    const text = inspect('pdftotext', await createPdf(createReport([])));
    if (text !== null) expect(text).toContain('No claims have been marked.');
  });

  it('leaves the event loop free while it compiles', async () => {
    stopTypst();
    const before = performance.eventLoopUtilization();
    await createPdf(createReport());
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });
});

describe('compileTypst', { timeout: 60_000 }, () => {
  it('names a failure and works again after it', async () => {
    await expect(
      compileTypst('{"not":"a report"}', { timeoutMs: 30_000, person: '', lane: 'short' }),
    ).rejects.toMatchObject({
      name: 'PdfError',
      reason: 'failed',
    });
    expect((await createPdf(createReport())).length).toBeGreaterThan(10_000);
  });

  it('names a process that was killed and starts another', async () => {
    // A new process needs tens of milliseconds before it can answer, and is killed long before.
    stopTypst();
    const killer = setInterval(stopTypst, 2);
    const broken = createPdf(createReport()).finally(() => clearInterval(killer));
    await expect(broken).rejects.toMatchObject({
      code: 'not_ready',
      extra: { retryAfterSeconds: 5 },
    });
    expect((await createPdf(createReport())).length).toBeGreaterThan(10_000);
  });

  it('refuses more than its queue holds', async () => {
    const report = JSON.stringify(createPdfInput(createReport(), 'a4'));
    const setting = { timeoutMs: 30_000, person: '', lane: 'short' } as const;
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => compileTypst(report, setting)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map((result) => result.reason.code)).toEqual(Array(4).fill('not_ready'));
  });
});
