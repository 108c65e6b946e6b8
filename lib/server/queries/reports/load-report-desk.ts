import 'server-only';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportDto } from '@/lib/contracts/reports';
import type { CorrectionDto, PublicationDto } from '@/lib/contracts/publication';
import { Failure } from '@/lib/domain/failure';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentGate } from '../../presenters/present-gate';
import { findNewsroom } from '../../repositories/newsrooms/newsrooms';
import { compareWithEdition } from './load-correction';
import { getGate } from '../gate/load-gate';
import { loadPublication } from './load-publication';
import { buildReportModel, loadReportModel } from './load-report-model';
import { loadReports } from './load-reports';

/** Everything that the report screen begins with. */
export interface ReportDeskData {
  gate: GateDto;
  /** The entry of the ledger that all of this reflects. */
  sequence: number;
  /** Newest first. */
  reports: ReportDto[];
  /** The edition that `model` is, null for the draft. */
  shown: number | null;
  model: ReportModel;
  /** Whether the newsroom lets anyone read its editions, or only its members. */
  isPublic: boolean;
  /** What the next edition would print otherwise than the last. */
  correction: CorrectionDto;
  publication: PublicationDto;
}

/**
 * The report screen. `asked` names an edition or the draft; without it a published article shows its latest edition, and
 * an article at work its draft. An edition that does not exist counts as not named.
 */
export async function loadReportDesk(
  db: Db,
  actor: Actor,
  articleId: string,
  asked: number | 'draft' | null,
): Promise<ReportDeskData> {
  const [gate, { reports }, newsroom, publication] = await Promise.all([
    getGate(db, actor, articleId),
    loadReports(db, actor, articleId),
    findNewsroom(db, actor.newsroomId),
    loadPublication(db, actor, articleId),
  ]);
  if (!newsroom) throw new Failure('not_found', 'There is no such newsroom.');
  const usual = gate.state === 'published' ? (reports[0]?.edition ?? null) : null;
  const isKnown = reports.some(({ edition }) => edition === asked);
  const shown = asked === 'draft' ? null : typeof asked === 'number' && isKnown ? asked : usual;
  const model =
    shown === null
      ? await buildReportModel(db, actor, gate, null)
      : await loadReportModel(db, actor, articleId, shown);
  return {
    gate: presentGate(gate, actor),
    sequence: gate.head.sequence,
    reports,
    shown,
    model,
    isPublic: newsroom.publicReports,
    correction: await compareWithEdition(db, actor, gate),
    publication,
  };
}
