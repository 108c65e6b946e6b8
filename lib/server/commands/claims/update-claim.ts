import 'server-only';
import type { UpdateClaimBody } from '@/lib/contracts/claims';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure, invalidField } from '@/lib/domain/failure';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getRevisionText } from '../../queries/revisions/revision-cache';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import type { ClaimChange } from '../../repositories/claims/claim-change';
import { findActiveMember } from '../../repositories/people/members';
import { type PlannedChange, runClaimCommand } from '../frame/run-claim-command';
import { resolveSpan } from '@/lib/domain/text/resolve-span';
import type { ChangeContext } from '../frame/command-context';

const plainFields = ['statement', 'claimant', 'kind', 'risk'] as const;

/** Changes fields or the span of a claim. A field that comes with its present value changes nothing. */
export function updateClaim(context: ChangeContext, claimId: string, input: UpdateClaimBody) {
  return runClaimCommand(context, claimId, {
    rule: 'edit',
    plan: (claim) => planUpdate(context.db, context.actor, claim, input),
  });
}

async function planUpdate(
  db: Db,
  actor: Actor,
  claim: ClaimRecord,
  input: UpdateClaimBody,
): Promise<PlannedChange | null> {
  const change: ClaimChange = {};
  const changes: Record<string, [Json, Json]> = {};
  const after = { ...claim };
  for (const field of plainFields) {
    const value = input[field];
    if (value === undefined || value === claim[field]) continue;
    changes[field] = [claim[field], value];
    Object.assign(change, { [field]: value });
    Object.assign(after, { [field]: value });
  }
  if (input.dueAt !== undefined && instantOf(input.dueAt) !== claim.dueAt?.getTime()) {
    changes.dueAt = [claim.dueAt?.toISOString() ?? null, input.dueAt];
    change.dueAt = input.dueAt;
  }
  if (input.assigneeId !== undefined && input.assigneeId !== (claim.assignee?.id ?? null)) {
    const assignee = await checkAssignee(db, actor, claim, input.assigneeId);
    changes.assignee = [claim.assignee?.name ?? null, assignee?.name ?? null];
    change.assigneeId = input.assigneeId;
  }
  if (input.start !== undefined && claim.revisionNumber < claim.currentRevision) {
    throw new Failure('text_changed', 'The text under this claim changed. Mark the words that it is now.');
  }
  if (input.revision !== undefined && input.revision !== claim.revisionNumber) {
    throw new Failure('version_conflict', 'The text has a newer revision. Move the edges there.', {
      current: { revision: claim.currentRevision },
    });
  }
  if (input.start !== undefined && input.end !== undefined && input.quote !== undefined) {
    const text = (await getRevisionText(db, actor.newsroomId, claim.articleId, claim.revisionNumber)) ?? '';
    const span = resolveSpan(text, { start: input.start, end: input.end, quote: input.quote });
    if (span.start !== claim.start || span.end !== claim.end) {
      changes.quote = [claim.quote, span.quote];
      changes.span = [
        [claim.start, claim.end],
        [span.start, span.end],
      ];
      change.span = span;
      Object.assign(after, span);
    }
  }
  return Object.keys(changes).length > 0 ? { action: 'claim.updated', change, after, changes } : null;
}

function instantOf(value: string | null): number | undefined {
  return value === null ? undefined : Date.parse(value);
}

async function checkAssignee(db: Db, actor: Actor, claim: ClaimRecord, assigneeId: string | null) {
  if (assigneeId === null) return null;
  const member = await findActiveMember(db, actor.newsroomId, assigneeId);
  if (!member) throw invalidField('assigneeId', 'names nobody in this newsroom');
  if (!member.roles.includes('editor'))
    throw invalidField('assigneeId', 'names somebody who is not an editor');
  if (listWriterIds(claim, [member]).includes(member.id))
    throw invalidField('assigneeId', 'names a writer of the article');
  return member;
}
