import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { makeReport, type ReportFrame } from '@/lib/domain/report/model/make-report';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getEnv } from '../../env';
import { type Gate, gateFacts } from '../../rules/gate-facts';
import { findReportModel } from '../../repositories/reports/reports';
import { getGate, printOf } from '../gate/load-gate';

/** An edition as it was frozen, the latest without a number; the draft while there is none. */
export async function loadReportModel(
  db: Db,
  actor: Actor,
  articleId: string,
  edition?: number,
): Promise<ReportModel> {
  const frozen = await findReportModel(db, actor.newsroomId, articleId, edition);
  if (frozen) return frozen;
  if (edition !== undefined) throw new Failure('not_found', 'There is no such edition.');
  return buildReportModel(db, actor, await getGate(db, actor, articleId), null);
}

/** The report of the article that `gate` saw: as the edition given, or as a draft that names what is still open. */
export async function buildReportModel(
  db: Db,
  actor: Pick<Actor, 'newsroomId' | 'newsroomName'>,
  gate: Gate,
  edition: ReportFrame['edition'],
): Promise<ReportModel> {
  const whole = await printOf(db, actor, gate);
  const { signatures, blockers } = gateFacts({ ...gate, whole });
  return makeReport(whole.print, {
    edition,
    createdAt: gate.at.toISOString(),
    newsroom: actor.newsroomName,
    baseUrl: getEnv().NEXTAUTH_URL.replace(/\/+$/, ''),
    signOffs: signatures.map(({ by, at }) => ({ name: by.name, at: new Date(at).toISOString() })),
    openPoints: blockers.map(({ code, message, claimNumber }) => ({ code, message, claimNumber })),
    ledgerHead: gate.head,
  });
}
