import { Failure } from '@/lib/domain/failure';
import { getDb } from '@/lib/server/db';
import { answerSafely } from '@/lib/server/http/answer-safely';
import { streamJson } from '@/lib/server/http/stream-json';
import { loadPublicLedger } from '@/lib/server/queries/reports/load-ledger';
import { findReport } from '../find-report';

interface LedgerContext {
  params: Promise<{ reportId: string }>;
}

/** The ledger of an edition, for everybody who may read the edition. */
export function GET(_request: Request, { params }: LedgerContext): Promise<Response> {
  return answerSafely('/r/:id/ledger.json', async () => {
    const report = await findReport((await params).reportId);
    if (!report) throw new Failure('not_found', 'There is nothing here.');
    return streamJson(await loadPublicLedger(getDb(), report), 'ledger.json');
  });
}
