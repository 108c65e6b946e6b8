import 'server-only';
import type { CredentialRecord } from '../repositories/people/credentials';
import type { Actor } from './actor';

/** The actor for work that no request asks for: the command line, and making the sample newsroom. */
export function actorOfMember(member: Omit<CredentialRecord, 'passwordHash' | 'isDisabled'>): Actor {
  const { memberId, name, email, newsroomId, newsroomName, roles, isLead } = member;
  return {
    memberId,
    name,
    email,
    newsroomId,
    newsroomName,
    roles,
    isLead,
    scopes: ['read', 'write'],
    sessionId: null,
    idempotency: null,
  };
}
