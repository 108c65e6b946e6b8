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
  const article = await findArticleHead(db, actor.newsroomId, articleId);
  if (!article) throw new Failure('not_found', 'There is no such article.');
  if (input.revision > article.revisionNumber) throw invalidField('revision', 'does not exist');
  if (input.revision < article.revisionNumber) throw revisionMoved(article.revisionNumber);
  const text = await getRevisionText(db, actor.newsroomId, articleId, input.revision);
  if (text === null) throw invalidField('revision', 'does not exist');
  const span = resolveSpan(text, input);
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
    const head = await findArticleHead(db, actor.newsroomId, articleId);
    throw revisionMoved(head?.revisionNumber ?? null);
  }
  const me = { id: actor.memberId, name: actor.name };
  return presentClaim(
    {
      ...claim,
      writerId: article.writerId,
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

function revisionMoved(current: number | null): Failure {
  return new Failure('version_conflict', 'The text has a newer revision. Mark the claim there.', {
    current: { revision: current },
  });
}
