import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ClaimDto, CreateClaimBody } from '@/lib/contracts/claims';
import { Failure, invalidField } from '@/lib/domain/failure';
import { freshClaim } from '@/lib/domain/workflow/fresh-claim';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { isUniqueViolation } from '../../http/database-failure';
import { carryOverTasks } from '../../carry-over/carry-over-tasks';
import { presentClaim } from '../../presenters/present-claim';
import { getRevisionText } from '../../queries/revisions/revision-cache';
import { findArticleHead } from '../../repositories/articles/articles';
import { insertClaim } from '../../repositories/claims/claims';
import { resolveSpan } from '@/lib/domain/text/resolve-span';
import type { CommandContext } from '../frame/command-context';

/**
 * Marks a claim on a span of the article's text. A span of an earlier revision is carried to the current one if its
 * words and their sentence are the same; otherwise `version_conflict` says where the words probably are.
 * `already_exists` when the client's id is taken.
 */
export async function createClaim(
  context: CommandContext,
  articleId: string,
  input: CreateClaimBody,
): Promise<ClaimDto> {
  const { db, actor } = context;
  const text = await getRevisionText(db, actor.newsroomId, articleId, input.revision);
  if (text === null) throw (await explainRevision(db, actor, articleId, input.revision)) ?? noRevision();
  let span: ReturnType<typeof resolveSpan>;
  try {
    span = resolveSpan(text, input);
  } catch (error) {
    throw (await explainRevision(db, actor, articleId, input.revision)) ?? error;
  }
  const fresh = freshClaim();
  const claim = {
    id: input.id ?? randomUUID(),
    articleId,
    revisionNumber: input.revision,
    ...span,
    statement: input.statement ?? fresh.statement,
    claimant: input.claimant ?? fresh.claimant,
    kind: input.kind ?? fresh.kind,
    risk: input.risk ?? fresh.risk,
  };
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
  if (!created) return createClaim(context, articleId, await carryToCurrent(context, articleId, input, text));
  const me = { id: actor.memberId, name: actor.name };
  return presentClaim(
    {
      ...fresh,
      ...claim,
      standing: created.standing,
      byline: created.byline,
      writers: created.writers,
      sentenceWriterIds: created.sentenceWriterIds,
      authors: [],
      number: created.number,
      currentRevision: claim.revisionNumber,
      madeOnRevision: claim.revisionNumber,
      heldState: null,
      proposed: null,
      approvedSeal: null,
      approvedFormat: null,
      approvedBy: null,
      approvedAt: null,
      isWordingSettled: false,
      version: 1,
      createdBy: me,
      createdAt: created.createdAt,
      updatedAt: created.createdAt,
      // Nothing is cited yet that could be weighed.
      printsWeighing: false,
    },
    actor,
  );
}

/**
 * The same claim on the current revision. If it is refused once more, it is tried on the one that was saved
 * meanwhile.
 */
async function carryToCurrent(
  { db, actor }: CommandContext,
  articleId: string,
  input: CreateClaimBody,
  before: string,
): Promise<CreateClaimBody> {
  const article = await findArticleHead(db, actor.newsroomId, articleId);
  if (!article) throw new Failure('not_found', 'There is no such article.');
  const revision = article.revisionNumber;
  const after = await getRevisionText(db, actor.newsroomId, articleId, revision);
  if (revision <= input.revision || after === null) throw revisionMoved(revision, null);
  const { isCertain, place } = await carryOverTasks.placeMark({
    before,
    after,
    mark: { start: input.start, end: input.end },
  });
  if (!isCertain || place === null) throw revisionMoved(revision, place);
  return { ...input, ...place, revision };
}

/**
 * Why nothing can be marked on that revision, or null where it is the current one. It is asked only after a
 * refusal: the revision guards the write itself, so a write that succeeds need not read the article first.
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
  return revision < article.revisionNumber ? revisionMoved(article.revisionNumber, null) : null;
}

function noRevision(): Failure {
  return invalidField('revision', 'does not exist');
}

function revisionMoved(
  revision: number,
  proposed: Pick<CreateClaimBody, 'start' | 'end' | 'quote'> | null,
): Failure {
  const detail = 'These words are not in the newer revision as they were. Say which words it is there.';
  return new Failure('version_conflict', detail, { current: { revision, proposed } });
}
