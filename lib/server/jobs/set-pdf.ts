import 'server-only';
import type { JobHelpers } from 'graphile-worker';
import { z } from 'zod';
import { Failure } from '@/lib/domain/failure';
import { actorOfMember } from '../auth/actor-of-member';
import { getDb } from '../db';
import { createFileName } from '../exporters/file-name';
import { createPdf } from '../exporters/pdf';
import { loadExportedReport } from '../queries/reports/load-exported-report';
import { beginReportFile, failReportFile, finishReportFile } from '../repositories/reports/report-files';

const payloadSchema = z.object({ fileId: z.uuid() });

/** Nobody waits for it in a request: even the longest report is done by then. */
const timeoutMs = 5 * 60_000;

/**
 * Sets the PDF of a long report, as whoever asked for it may read it. What cannot be set is noted for them. What failed by
 * chance is tried again.
 */
export async function setPdf(payload: unknown, { job }: JobHelpers): Promise<void> {
  const { fileId } = payloadSchema.parse(payload);
  const db = getDb();
  const begun = await beginReportFile(db, fileId);
  if (!begun) return;
  const { articleId, request, person } = begun;
  const { edition, paper, evenUnpublished } = request;
  try {
    const { model } = await loadExportedReport(db, actorOfMember(person), articleId, {
      edition: edition ?? undefined,
      evenUnpublished,
    });
    const bytes = await createPdf(model, paper, { lane: 'long', timeoutMs, person: person.memberId });
    const fileName = createFileName(model.article.title, model.edition, '.pdf');
    await finishReportFile(db, fileId, { bytes, fileName });
  } catch (error) {
    const isTriedAgain = !(error instanceof Failure) || error.code === 'not_ready';
    if (isTriedAgain && job.attempts < job.max_attempts) throw error;
    await failReportFile(db, fileId, sentenceOf(error));
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Failure
    ? error.message
    : 'The PDF could not be made just now. Try again, or export the report as one HTML file.';
}
