import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ReportDto } from '@/lib/contracts/reports';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import { proposeCorrection } from '@/lib/domain/report/changes/propose-correction';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { decideCreateReport } from '@/lib/domain/workflow/decide-sign-off';
import { presentGate } from '../../presenters/present-gate';
import { type Gate, gateFacts } from '../../rules/gate-facts';
import { presentReport } from '../../presenters/present-report';
import { getGate, printOf } from '../../queries/gate/load-gate';
import { buildReportModel } from '../../queries/reports/load-report-model';
import { findReportModel, insertReport } from '../../repositories/reports/reports';
import { sha256 } from '../../sha256';
import { refuseAtGate } from '../frame/refuse-at-gate';
import type { CommandContext } from '../frame/command-context';

/** Freezes the next edition of the article's report, exactly as two people have signed it off. */
export async function createReport(
  context: CommandContext,
  articleId: string,
  correction: string | null,
): Promise<ReportDto> {
  const { db, actor } = context;
  const gate = await getGate(db, actor, articleId);
  const facts = gateFacts(gate);
  const decision = decideCreateReport(facts, actor);
  if (!decision.allowed) throw refuseAtGate(decision, facts, presentGate(gate, actor));
  const edition = { id: randomUUID(), number: gate.edition + 1, correction };
  const last = await findReportModel(db, actor.newsroomId, articleId, undefined);
  const draft = await buildReportModel(db, actor, gate, edition);
  const proposed = last && proposeCorrection(last, draft);
  if (last && proposed === null) {
    throw new Failure('unchanged_edition', `Edition ${gate.edition} prints exactly this already.`);
  }
  // Every edition after the first says what it corrects: in somebody's words, or else as the facts give it.
  const noted = { ...edition, correction: correction ?? proposed };
  return freeze(context, gate, noted, { ...draft, correction: noted.correction });
}

async function freeze(
  { db, actor }: CommandContext,
  gate: Gate,
  { id, number, correction }: { id: string; number: number; correction: string | null },
  model: ReportModel,
): Promise<ReportDto> {
  const plain: Json = JSON.parse(JSON.stringify(model));
  const fileDigest = sha256(canonicalJson(plain));
  const { digest } = await printOf(db, actor, gate);
  const data: Record<string, Json> = {
    reportId: id,
    edition: number,
    revision: gate.revisionNumber,
    sha256: fileDigest,
    digest,
    ledgerHead: gate.head,
    correction,
    ...(gate.state === 'published' ? {} : { state: [gate.state, 'published'] }),
  };
  const written = await insertReport(db, actor, gate, {
    id,
    edition: number,
    model,
    sha256: fileDigest,
    digest,
    data,
  });
  if (!written) {
    throw new Failure(
      'version_conflict',
      'The article changed in the meantime. Look at it again, then publish.',
      {
        current: presentGate(await getGate(db, actor, gate.articleId), actor),
      },
    );
  }
  return presentReport(
    {
      id,
      articleId: gate.articleId,
      edition: number,
      revisionNumber: gate.revisionNumber,
      sha256: fileDigest,
      ledgerSequence: gate.head.sequence,
      ledgerHash: gate.head.hash,
      correction,
      createdAt: written.createdAt,
      createdBy: { id: actor.memberId, name: actor.name },
    },
    model.baseUrl,
  );
}
