import 'server-only';
import type { MemberDto, UpdateMemberBody } from '@/lib/contracts/newsroom';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import { roles as roleOrder } from '@/lib/domain/vocabulary';
import { presentMember } from '../../presenters/present-member';
import { getMember, loadMember } from '../../queries/newsrooms/load-members';
import { type MemberChange, type MemberRecord, updateMemberRow } from '../../repositories/people/members';
import type { ChangeContext } from '../frame/command-context';

/**
 * Changes a person's name or roles, names a lead, disables or enables them. The change holds from their next
 * request on. Whoever is disabled loses sessions and tokens for good. The last enabled admin stays one.
 */
export async function updateMember(
  { db, actor, ifMatch }: ChangeContext,
  memberId: string,
  input: UpdateMemberBody,
): Promise<MemberDto> {
  const member = await getMember(db, actor, memberId);
  if (member.version !== ifMatch) throw conflict(member);
  const before: MemberChange = {
    name: member.name,
    roles: member.roles,
    isLead: member.isLead,
    isDisabled: member.disabledAt !== null,
  };
  const after: MemberChange = {
    name: input.name ?? before.name,
    roles: input.roles ? roleOrder.filter((role) => input.roles?.includes(role)) : before.roles,
    isLead: input.isLead ?? before.isLead,
    isDisabled: input.disabled ?? before.isDisabled,
  };
  const changes = describeChanges(before, after);
  if (Object.keys(changes).length === 0) return presentMember(member);
  const written = await updateMemberRow(db, actor, member, {
    change: after,
    action: actionOf(before, after),
    data: { memberId, name: after.name, changes },
  });
  if (written) return loadMember(db, actor, memberId);
  const current = await getMember(db, actor, memberId);
  if (current.version !== member.version) throw conflict(current);
  throw new Failure(
    'wrong_state',
    'A newsroom keeps at least one admin who can sign in. Name another one first.',
  );
}

function actionOf(before: MemberChange, after: MemberChange): LedgerAction {
  if (before.isDisabled === after.isDisabled) return 'member.updated';
  return after.isDisabled ? 'member.disabled' : 'member.enabled';
}

function describeChanges(before: MemberChange, after: MemberChange): Record<string, [Json, Json]> {
  const changes: Record<string, [Json, Json]> = {};
  if (before.name !== after.name) changes.name = [before.name, after.name];
  if (
    before.roles.length !== after.roles.length ||
    before.roles.some((role) => !after.roles.includes(role))
  ) {
    changes.roles = [before.roles, after.roles];
  }
  if (before.isLead !== after.isLead) changes.lead = [before.isLead, after.isLead];
  if (before.isDisabled !== after.isDisabled) changes.disabled = [before.isDisabled, after.isDisabled];
  return changes;
}

function conflict(current: MemberRecord): Failure {
  return new Failure('version_conflict', 'Somebody changed this person’s settings in the meantime.', {
    current: presentMember(current),
  });
}
