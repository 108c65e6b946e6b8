import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it } from 'vitest';
import { ReportDocument } from '@/components/reports/report-document';
import { csvHeader } from '@/lib/domain/report/words/csv-rows';
import type { ReportContact, ReportCopy, ReportModel } from '@/lib/domain/report/model/report-model';
import { exportReport } from '@/lib/server/exporters/export-report';
import { stopTypst } from '@/lib/server/exporters/typst/typst-process';
import { createClaim, createReport, createSource } from '../../domain/report/sample-report';

const folder = mkdtempSync(path.join(tmpdir(), 'linecheck-evidence-'));
afterAll(() => {
  stopTypst();
  rmSync(folder, { recursive: true, force: true });
});

const copy: ReportCopy = {
  snapshotId: '0b6f8b59-06a3-4c8e-9f0e-0b5d3c9d4e01',
  sha256: 'c0ffee'.padEnd(64, '12'),
  storedAt: '2026-11-21T09:12:00.000Z',
  mediaType: 'text/html',
  place: { start: 10, end: 40 },
  url: 'https://courier.example/r/7d0c2f5e-1b1f-4c57-9a54-0c1d6f1f2a11/sources/1',
  isPublic: true,
};
const inside: ReportCopy = {
  ...copy,
  sha256: 'decade'.padEnd(64, '34'),
  url: 'https://courier.example/sources/5f1?copy=0b6',
  isPublic: false,
};
const contact: ReportContact = {
  id: 'contact-1',
  person: 'Ilva Marsten',
  channel: 'email',
  question: 'How many people were hurt?',
  askedAt: '2026-11-20T08:00:00.000Z',
  outcome: 'answered',
  answer: 'We stand by *our* words.\nThere is nothing to add.',
  answeredAt: '2026-11-20T17:30:00.000Z',
  withheld: false,
};

const report = createReport([
  createClaim({
    quote: '6.4-kilometre road tunnel',
    rating: 'True',
    sources: [
      createSource({ copy, changedSince: { storedAt: '2026-11-22T06:00:00.000Z', sha256: 'f'.repeat(64) } }),
      createSource({ title: 'A register', copy: inside, changedSince: null, withheld: false }),
      createSource({ title: 'Confidential source', url: null, passage: null, locator: null, withheld: true }),
    ],
    contacts: [
      contact,
      { ...contact, id: 'contact-2', outcome: 'no_answer', answer: null, channel: 'phone' },
      {
        ...contact,
        id: 'contact-3',
        person: 'Somebody whose name is confidential',
        question: null,
        answer: null,
        withheld: true,
      },
    ],
  }),
]);

/** What any form of a report must say about the evidence of the claim above. */
const said = [
  copy.sha256,
  copy.url,
  inside.sha256,
  'for members of the newsroom',
  'Stored copy of 21 Nov 2026, 09:12 UTC, text/html',
  'The page has changed since: its copy of 22 Nov 2026, 06:00 UTC no longer has this passage.',
  'f'.repeat(64),
  'Confidential: what it says is kept in the newsroom.',
  'Ilva Marsten, asked by e-mail, 20 Nov 2026, 08:00 UTC: “How many people were hurt?”',
  'There is nothing to add.',
  'asked by phone',
  'No answer by 20 Nov 2026, 17:30 UTC.',
  'Answered 20 Nov 2026, 17:30 UTC; the answer is kept in the newsroom.',
];

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const bodyOf = async (model: ReportModel, format: Parameters<typeof exportReport>[1]) =>
  String((await exportReport(model, format)).body);

describe('evidence in a report', () => {
  it('is on the page', () => {
    const page = oneLine(
      renderToStaticMarkup(<ReportDocument model={report} />)
        .replace(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&'),
    );
    for (const words of said) expect(page).toContain(words);
  });

  it('is in Markdown, where it cannot become markup', async () => {
    const markdown = oneLine(await bodyOf(report, 'md')).replace(/\\(?=[[\]:])/g, '');
    for (const words of said) expect(markdown).toContain(words);
    expect(markdown).toContain('\\*our\\*');
  });

  it('is on paper', { timeout: 60_000 }, async () => {
    const { body } = await exportReport(report, 'pdf');
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, body);
    let paper: string;
    try {
      paper = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    } catch {
      // The tool is not installed; that the template takes the report is shown all the same.
      return;
    }
    const letters = (text: string) => text.replace(/[\s\u00ad-]/gu, '').normalize('NFKC');
    for (const words of said) expect(letters(paper)).toContain(letters(words));
  });

  it('is in the table', async () => {
    const csv = await bodyOf(report, 'csv');
    for (const name of ['contacts', 'withheld', 'copy_sha256', 'copy_stored_at', 'copy_url', 'changed_since'])
      expect(csvHeader).toContain(name);
    for (const cell of [
      copy.sha256,
      copy.url,
      inside.url,
      '2026-11-22T06:00:00.000Z',
      'We stand by *our* words.',
    ])
      expect(csv).toContain(cell);
  });

  it('is in the annotations: what the page was, and where its copy is', async () => {
    const page = JSON.parse(await bodyOf(report, 'annotations')) as { items: { body: unknown[] }[] };
    expect(page.items[0]?.body).toContainEqual(
      expect.objectContaining({
        purpose: 'linking',
        state: { type: 'TimeState', sourceDate: copy.storedAt, cached: copy.url },
      }),
    );
    expect(JSON.stringify(page)).toContain('How many people were hurt?');
  });

  it.each(['json', 'md', 'csv', 'claimreview', 'annotations', 'pdf'] as const)(
    'is not missed in an edition from before it was kept (%s)',
    { timeout: 60_000 },
    async (format) => {
      const old = createReport();
      expect(old.claims.every((claim) => claim.contacts === undefined)).toBe(true);
      expect((await exportReport(old, format)).body.length).toBeGreaterThan(0);
      expect(renderToStaticMarkup(<ReportDocument model={old} />)).not.toContain('Stored copy');
    },
  );
});
