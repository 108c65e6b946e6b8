import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CarryOverDto, CreateRevisionBody } from '@/lib/contracts/revisions';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { carryOverTasks } from '../../carry-over/carry-over-tasks';
import type { Rewritten } from '../../carry-over/carry-claims';
import type { RevisionPlan } from '../../carry-over/plan-revision';
import type { Db } from '../../db';
import { readRevision, type NextRevision } from '../../article-input/read-revision';
import { claimSeal } from '../../rules/claim-seal';
import type { JsonText } from '../../json-text';
import { joinCarryOver } from '../../presenters/join-carry-over';
import { getClaim } from '../../queries/claims/load-claim';
import { loadTexts } from '../../queries/revisions/load-texts';
import { findArticleHead } from '../../repositories/articles/articles';
import { readCarryClaims, type SeenClaims } from '../../repositories/articles/carry-rows';
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
): Promise<JsonText<CarryOverDto>> {
  const { db, actor } = context;
  const base = await getBase(db, actor, articleId, input.baseRevision);
  const next = await readRevision(db, actor, base, input);
  const writing = isDryRun ? null : await readWriting(db, actor, { base, next, rewritten });
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const seen = await readCarryClaims(db, actor.newsroomId, articleId, rewritten?.claimId ?? null);
    if (rewritten && seen.version !== rewritten.version) {
      throw claimConflict(await getClaim(db, actor, rewritten.claimId), actor);
    }
    const { viewJson, outcomes, ...writes } = await plan(context, input, {
      base,
      next,
      rewritten,
      seen,
      writing,
    });
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
    };
    if (isDryRun) return joinCarryOver({ ...revision, id: null, createdAt: new Date() }, viewJson);
    const written = await insertRevision(db, actor, {
      revision,
      seen,
      ...writes,
      written: writing?.restored ?? writes.written,
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
    if (written) return joinCarryOver({ ...revision, createdAt: written.createdAt }, viewJson);
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

/** Who wrote the sentences of the text before, and who writes the new ones. */
interface Writing {
  former: WrittenRange[];
  writerIds: string[];
  /** A text that comes back has the same writers as before; null for any other text. */
  restored: WrittenRange[] | null;
}

async function readWriting(
  db: Db,
  actor: Actor,
  { base, next, rewritten }: { base: RevisionRecord; next: NextRevision; rewritten: RewrittenClaim | null },
): Promise<Writing> {
  const number = next.restoredFrom ?? base.number;
  const former = await listSentenceWriters(db, actor.newsroomId, base.articleId, number);
  const writerIds = [...new Set([actor.memberId, ...(rewritten ? [rewritten.proposedById] : [])])];
  return { former, writerIds, restored: next.restoredFrom === null ? null : former };
}

/** Makes the plan in a thread. Only what it needs of the database is read here. */
async function plan(
  { db, actor }: CommandContext,
  input: CreateRevisionBody,
  read: {
    base: RevisionRecord;
    next: NextRevision;
    rewritten: RewrittenClaim | null;
    seen: SeenClaims;
    writing: Writing | null;
  },
): Promise<RevisionPlan> {
  const { base, next, rewritten, seen, writing } = read;
  const [texts, records] = await Promise.all([
    loadTexts(db, actor, base.articleId, [base.number, ...seen.revisionNumbers]),
    Promise.all(seen.heldApprovalIds.map((id) => getClaim(db, actor, id))),
  ]);
  return carryOverTasks.planRevision({
    claimsJson: seen.claimsJson,
    texts,
    baseRevision: base.number,
    text: next.text,
    edits: input.edits,
    decisions: input.decisions ?? [],
    rewritten,
    intactSeals: new Set(
      records.filter((claim) => claim.approvedSeal === claimSeal(claim)).map(({ id }) => id),
    ),
    writing: writing === null || writing.restored !== null ? null : writing,
  });
}
