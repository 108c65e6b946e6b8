import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { ReportModel } from '@/lib/domain/report/report-model';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { getEnv } from '../env';
import { presentReportModel, type ReportParts } from '../presenters/present-report-model';
import { findArticle } from '../repositories/articles';
import { listClaims } from '../repositories/claims';
import type { GateRecord } from '../repositories/gate';
import { findNewsroom } from '../repositories/newsrooms';
import { findReportModel } from '../repositories/reports';
import { findScale } from '../repositories/scale';
import { listOutdatedCitations } from './list-outdated-citations';
import { getGate } from './load-gate';
import { getRevisionText } from './revision-cache';

const everyClaim = { cursor: 0, limit: 1_000_000 };

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

/** The report of the article that `gate` saw. What is read later than the gate is newer at worst, which a guarded write notices. */
export async function buildReportModel(
  db: Db,
  actor: Pick<Actor, 'newsroomId' | 'newsroomName'>,
  gate: GateRecord,
  edition: ReportParts['edition'],
): Promise<ReportModel> {
  const { articleId, revisionNumber } = gate;
  const [article, text, claims, scale, newsroom] = await Promise.all([
    findArticle(db, actor.newsroomId, articleId),
    getRevisionText(db, actor.newsroomId, articleId, revisionNumber),
    listClaims(db, actor.newsroomId, articleId, everyClaim),
    findScale(db, actor.newsroomId),
    findNewsroom(db, actor.newsroomId),
  ]);
  if (!article || text === null) throw new Failure('not_found', 'There is no such article.');
  return presentReportModel({
    gate,
    article,
    text,
    claims,
    ratings: scale?.ratings ?? [],
    newsroom: actor.newsroomName,
    hasPublicCopies: newsroom !== null && newsroom.publicReports && newsroom.publicCopies,
    outdated: await listOutdatedCitations(db, actor.newsroomId, claims),
    baseUrl: getEnv().NEXTAUTH_URL.replace(/\/+$/, ''),
    edition,
  });
}
