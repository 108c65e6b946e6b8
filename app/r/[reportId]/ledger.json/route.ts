import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/domain/failure';
import { getDb } from '@/lib/server/db';
import { problemResponse } from '@/lib/server/http/problem';
import { streamJson } from '@/lib/server/http/stream-json';
import { loadPublicLedger } from '@/lib/server/queries/load-ledger';
import { findReport } from '../find-report';

interface LedgerContext {
  params: Promise<{ reportId: string }>;
}

/** The ledger beside an edition, for whoever may read the edition. */
export async function GET(_request: Request, { params }: LedgerContext): Promise<Response> {
  const report = await findReport((await params).reportId);
  if (!report) return problemResponse(new Failure('not_found', 'There is nothing here.'), randomUUID());
  return streamJson(await loadPublicLedger(getDb(), report), 'ledger.json');
}
