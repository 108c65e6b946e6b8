import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ClaimDto, CreateClaimBody } from '@/lib/contracts/claims';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { isUniqueViolation } from '../http/database-failure';
import { presentClaim } from '../presenters/present-claim';
import { getRevisionText } from '../queries/revision-cache';
import { findArticleHead } from '../repositories/articles';
import { insertClaim } from '../repositories/claims';
import { resolveSpan } from './resolve-span';

/**
 * Marks a claim on a span of the article's current revision. Refused with `version_conflict` when the revision is not
 * the current one, with `already_exists` when the client's id is taken.
 */
export async function createClaim(
  db: Db,
  actor: Actor,
  articleId: string,
  input: CreateClaimBody,
): Promise<ClaimDto> {
  const text = await getRevisionText(db, actor.newsroomId, articleId, input.revision);
  if (text === null) throw (await explainRevision(db, actor, articleId, input.revision)) ?? noRevision();
  let span: ReturnType<typeof resolveSpan>;
  try {
    span = resolveSpan(text, input);
  } catch (error) {
    throw (await explainRevision(db, actor, articleId, input.revision)) ?? error;
  }
  const claim = {
    id: input.id ?? randomUUID(),
    articleId,
    revisionNumber: input.revision,
    ...span,
    statement: input.statement ?? '',
    claimant: input.claimant ?? null,
    kind: input.kind ?? 'other',
    risk: input.risk ?? 'normal',
  } as const;
  const { quote, start, end, statement, claimant, kind, risk } = claim;
  const data = { revision: input.revision, start, end, quote, statement, claimant, kind, risk };
  let created: Awaited<ReturnType<typeof insertClaim>>;
  try {
    created = await insertClaim(db, actor, claim, data);
  } catch (error) {
    if (isUniqueViolation(error, 'claim_pkey'))
      throw new Failure('already_exists', 'A claim with this id exists already.');
    throw error;
  }
  if (!created) {
    throw (await explainRevision(db, actor, articleId, input.revision)) ?? revisionMoved(input.revision);
  }
  const me = { id: actor.memberId, name: actor.name };
  return presentClaim(
    {
      ...claim,
      writerId: created.writerId,
      number: created.number,
      currentRevision: claim.revisionNumber,
      madeOnRevision: claim.revisionNumber,
      unplaced: null,
      heldState: null,
      proposed: null,
      placesChangedIn: null,
      places: [],
      wording: null,
      dueAt: null,
      assignee: null,
      state: 'marked',
      reason: null,
      decidedById: null,
      duplicateOf: null,
      approvedSeal: null,
      approvedBy: null,
      approvedAt: null,
      version: 1,
      createdBy: me,
      createdAt: created.createdAt,
      updatedAt: created.createdAt,
      verdict: null,
      sources: [],
      reviews: [],
    },
    actor,
  );
}

/**
 * Why nothing can be marked on that revision, or null where it is the current one. Asked only about a refusal: the write
 * itself is guarded by the revision, so that one that succeeds need not read the article first.
 */
async function explainRevision(
  db: Db,
  actor: Actor,
  articleId: string,
  revision: number,
): Promise<Failure | null> {
  const article = await findArticleHead(db, actor.newsroomId, articleId);
  if (!article) return new Failure('not_found', 'There is no such article.');
  if (revision > article.revisionNumber) return noRevision();
  return revision < article.revisionNumber ? revisionMoved(article.revisionNumber) : null;
}

function noRevision(): Failure {
  return invalidField('revision', 'does not exist');
}

function revisionMoved(current: number): Failure {
  return new Failure('version_conflict', 'The text has a newer revision. Mark the claim there.', {
    current: { revision: current },
  });
}
