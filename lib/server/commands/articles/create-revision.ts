import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CarryOverDto, CreateRevisionBody } from '@/lib/contracts/revisions';
import { Failure, invalidField } from '@/lib/domain/failure';
import { createSentenceReader } from '@/lib/domain/text/sentences/sentence-index';
import type { Actor } from '../../auth/actor';
import {
  type CarriedClaim,
  carryClaims,
  type CarryTask,
  type Rewritten,
} from '../../carry-over/carry-claims';
import { carrySentenceWriters, type WritingTask } from '../../carry-over/carry-sentence-writers';
import { planClaimWrites } from '../../carry-over/write-revision';
import type { Db } from '../../db';
import { readRevision, type NextRevision } from '../../article-input/read-revision';
import { claimSeal } from '../../rules/claim-seal';
import { presentCarryOver } from '../../presenters/present-carry-over';
import { getClaim } from '../../queries/claims/load-claim';
import { loadTexts } from '../../queries/revisions/load-texts';
import { findArticleHead } from '../../repositories/articles/articles';
import { listCarryClaims } from '../../repositories/articles/carry-rows';
import { insertRevision, type NewRevision } from '../../repositories/articles/new-revision';
import { findRevisionWithDocument, type RevisionRecord } from '../../repositories/articles/revisions';
import { listSentenceWriters, type WrittenRange } from '../../repositories/writers/sentence-writers';
import { sha256 } from '../../sha256';
import { claimConflict } from '../frame/run-claim-command';
import type { CommandContext } from '../frame/command-context';

/**
 * Claims may change while a plan is made. The plan is then made again from what they are now, at most this many
 * times.
 */
const maxAttempts = 5;

/** The claim with the suggested words that the new text takes over, at the version at which they were read. */
export interface RewrittenClaim extends Rewritten {
  version: number;
  /** Who suggested the words. */
  proposedById: string;
}

/**
 * Saves a new text as the next revision and carries every claim over. `version_conflict` when the text was not made
 * from the current revision; `unchanged_text` when both say the same. With `isDryRun` it only shows the outcome.
 */
export async function createRevision(
  context: CommandContext,
  articleId: string,
  input: CreateRevisionBody,
  { isDryRun, rewritten = null }: { isDryRun: boolean; rewritten?: RewrittenClaim | null },
): Promise<CarryOverDto> {
  const { db, actor } = context;
  const base = await getBase(db, actor, articleId, input.baseRevision);
  const next = await readRevision(db, actor, base, input);
  const sentencesOf = createSentenceReader();
  const writing = isDryRun
    ? []
    : await carryWriters(db, actor, { base, next, edits: input.edits, rewritten, sentencesOf });
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const seen = await listCarryClaims(db, actor.newsroomId, articleId);
    if (rewritten && seen.find(({ id }) => id === rewritten.claimId)?.version !== rewritten.version) {
      throw claimConflict(await getClaim(db, actor, rewritten.claimId), actor);
    }
    const textOf = await loadTexts(db, actor, articleId, [base.number, ...seen.map((c) => c.revisionNumber)]);
    const read = { claims: seen, textOf, sentencesOf, rewritten, text: next.text };
    const carried = await carry(context, read, input);
    const { rows, outcomes, ...writes } = planClaimWrites(carried, base.number + 1);
    if (rewritten) writes.work.push({ claimId: rewritten.claimId, part: 'wording' });
    const revision: NewRevision = {
      id: randomUUID(),
      articleId,
      number: base.number + 1,
      text: next.text,
      document: next.document,
      sha256: sha256(next.text),
      origin: rewritten ? 'wording' : next.origin,
      restoredFrom: next.restoredFrom,
      snapshotId: next.snapshotId,
      carryOver: rows,
    };
    if (isDryRun)
      return presentCarryOver({ ...revision, id: null, createdAt: new Date() }, textOf, sentencesOf);
    const written = await insertRevision(db, actor, {
      revision,
      seen,
      ...writes,
      written: writing,
      data: {
        revision: revision.number,
        sha256: revision.sha256,
        characters: next.text.length,
        origin: revision.origin,
        restoredFrom: next.restoredFrom,
        ...(next.snapshotId === null ? {} : { snapshotId: next.snapshotId }),
        outcomes,
      },
    });
    if (written) return presentCarryOver({ ...revision, createdAt: written.createdAt }, textOf, sentencesOf);
    await getBase(db, actor, articleId, input.baseRevision);
  }
  throw new Failure('not_ready', 'The claims of this article are changing too fast just now. Save again.', {
    retryAfterSeconds: 1,
  });
}

/** The revision that the new text was made from, as long as it is the current one. */
async function getBase(db: Db, actor: Actor, articleId: string, number: number): Promise<RevisionRecord> {
  const article = await findArticleHead(db, actor.newsroomId, articleId);
  if (!article) throw new Failure('not_found', 'There is no such article.');
  if (number > article.revisionNumber) throw invalidField('baseRevision', 'does not exist');
  if (number < article.revisionNumber) {
    throw new Failure(
      'version_conflict',
      `Somebody saved revision ${article.revisionNumber} in the meantime. Compare before you save yours.`,
      { current: { revision: article.revisionNumber } },
    );
  }
  const base = await findRevisionWithDocument(db, actor.newsroomId, articleId, number);
  if (!base) throw new Failure('not_found', 'There is no such revision.');
  return base;
}

/** Who wrote the sentences of the new text. A text that comes back has the same writers as before. */
async function carryWriters(
  db: Db,
  actor: Actor,
  writing: Pick<WritingTask, 'edits' | 'sentencesOf'> & {
    base: RevisionRecord;
    next: NextRevision;
    rewritten: RewrittenClaim | null;
  },
): Promise<WrittenRange[]> {
  const { base, next, rewritten, edits, sentencesOf } = writing;
  const number = next.restoredFrom ?? base.number;
  const former = await listSentenceWriters(db, actor.newsroomId, base.articleId, number);
  if (next.restoredFrom !== null) return former;
  const writerIds = [...new Set([actor.memberId, ...(rewritten ? [rewritten.proposedById] : [])])];
  return carrySentenceWriters({ before: base.text, text: next.text, edits, former, writerIds, sentencesOf });
}

async function carry(
  context: CommandContext,
  read: Pick<CarryTask, 'claims' | 'textOf' | 'sentencesOf' | 'rewritten' | 'text'>,
  input: CreateRevisionBody,
): Promise<CarriedClaim[]> {
  const heldApprovals = read.claims.filter(({ heldState }) => heldState === 'approved');
  const records = await Promise.all(heldApprovals.map(({ id }) => getClaim(context.db, context.actor, id)));
  return carryClaims({
    ...read,
    baseRevision: input.baseRevision,
    edits: input.edits,
    decisions: input.decisions ?? [],
    intactSeals: new Set(
      records.filter((claim) => claim.approvedSeal === claimSeal(claim)).map(({ id }) => id),
    ),
  });
}
