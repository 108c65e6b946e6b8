import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CorrectionDto } from '@/lib/contracts/publication';
import { describePrintChanges } from '@/lib/domain/report/changes/describe-print-changes';
import { proposeCorrection } from '@/lib/domain/report/changes/propose-correction';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import type { Gate } from '../../rules/gate-facts';
import { findReportModel } from '../../repositories/reports/reports';
import { getGate } from '../gate/load-gate';
import { buildReportModel } from './load-report-model';

/** What the article's report prints otherwise than its last edition, and the note that follows from it. */
export async function loadCorrection(db: Db, actor: Actor, articleId: string): Promise<CorrectionDto> {
  return compareWithEdition(db, actor, await getGate(db, actor, articleId));
}

/** The same for a gate that has been read. */
export async function compareWithEdition(db: Db, actor: Actor, gate: Gate): Promise<CorrectionDto> {
  const last = await findReportModel(db, actor.newsroomId, gate.articleId, undefined);
  if (!last || last.edition === null) return { since: null, changes: [], proposed: null };
  // As the next edition would be: a draft prints other addresses.
  const next = { id: randomUUID(), number: gate.edition + 1, correction: null };
  const present = await buildReportModel(db, actor, gate, next);
  return {
    since: last.edition,
    changes: describePrintChanges(last, present),
    proposed: proposeCorrection(last, present),
  };
}
