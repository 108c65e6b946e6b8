import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it } from 'vitest';
import { ReportDocument } from '@/components/reports/report-document';
import { reportFormats } from '@/lib/contracts/reports';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { LedgerEntry } from '@/lib/domain/ledger';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { exportReport } from '@/lib/server/exporters/export-report';
import { stopTypst } from '@/lib/server/exporters/typst/typst-process';
import { verify } from '@/scripts/verify.mjs';
import { createClaim, createReport } from '../../domain/report/sample-report';
import { approvedIn, chainOf, fileOf, makeLedger, sha256 } from '../../../support/ledger-chain';

afterAll(() => stopTypst());

const ledger = makeLedger();
const { entries, head } = ledger;

async function fileOfReport(model: ReportModel, format: (typeof reportFormats)[number]): Promise<Buffer> {
  const file =
    format === 'html'
      ? renderToStaticMarkup(<ReportDocument model={model} />)
      : (await exportReport(model, format)).body;
  return Buffer.from(file as string);
}

/** The ledger of the article once this edition was frozen. */
function ledgerOf(model: ReportModel): string {
  const digest = sha256(canonicalJson(JSON.parse(JSON.stringify(model)) as Json));
  const data: Json = { reportId: model.reportId, edition: 2, sha256: digest, ledgerHead: head };
  const entry = { ...(entries.at(-1) as LedgerEntry), action: 'report.created', data };
  return JSON.stringify(fileOf(chainOf([...entries, entry], entries.length)));
}

describe.each([
  ['an edition', createReport(undefined, { ledgerHead: head })],
  [
    'an edition without a verdict',
    createReport([createClaim({ quote: '6.4-kilometre' })], { ledgerHead: head }),
  ],
  ['an edition without claims', createReport([], { ledgerHead: head })],
])('%s', (_, made) => {
  const model = approvedIn(ledger, made);
  it.each(reportFormats)('carries its ledger’s head as %s, where the checker finds it', async (format) => {
    const report = await fileOfReport(model, format);
    const { code, lines } = verify(ledgerOf(model), { report });
    expect(lines.join('\n')).toContain(`Proven: entries 1 to ${head.sequence} are those of the head`);
    expect(lines.join('\n')).toContain(
      format === 'json' ? 'The report is, to the letter' : 'froze edition 2',
    );
    expect(code).toBe(0);
    const cut = JSON.stringify(fileOf(entries.slice(0, -1)));
    expect(verify(cut, { report })).toMatchObject({ code: 1, entry: head.sequence });
    const anew = chainOf(entries.with(3, { ...(entries[3] as LedgerEntry), data: { changes: {} } }), 3);
    expect(verify(JSON.stringify(fileOf(anew)), { report })).toMatchObject({ code: 1, entry: head.sequence });
  });

  it.each(reportFormats.filter((format) => format !== 'json' && format !== 'pdf'))(
    'says as %s where the ledger and its checker are',
    async (format) => {
      const text = (await fileOfReport(model, format)).toString('utf8');
      expect(text).toContain(`https://courier.example/r/${model.reportId}/ledger.json`);
      expect(text).toContain('https://courier.example/verify.mjs');
    },
  );
});
