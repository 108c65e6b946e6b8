import 'server-only';
import type { MemberDto } from '@/lib/contracts/newsroom';
import type { MemberRecord } from '../repositories/people/members';

/** The only shape in which a member leaves the server. */
export function presentMember(member: MemberRecord): MemberDto {
  const { id, name, email, roles, isLead, disabledAt, version, createdAt } = member;
  return {
    id,
    name,
    email,
    roles,
    disabled: disabledAt !== null,
    isLead,
    version,
    createdAt: createdAt.toISOString(),
  };
}
