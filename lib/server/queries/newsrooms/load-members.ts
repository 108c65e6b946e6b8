import 'server-only';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentMember } from '../../presenters/present-member';
import { findMember, listMembers, type MemberRecord } from '../../repositories/people/members';

/** The people of the actor's newsroom by name, the disabled ones last. */
export async function loadMembers(db: Db, actor: Actor): Promise<{ members: MemberDto[] }> {
  const members = await listMembers(db, actor.newsroomId);
  return { members: members.map(presentMember) };
}

/** The member as stored; `not_found` where there is none in this newsroom. */
export async function getMember(db: Db, actor: Actor, memberId: string): Promise<MemberRecord> {
  const member = await findMember(db, actor.newsroomId, memberId);
  if (!member) throw new Failure('not_found', 'There is no such person.');
  return member;
}

export async function loadMember(db: Db, actor: Actor, memberId: string): Promise<MemberDto> {
  return presentMember(await getMember(db, actor, memberId));
}
