import 'server-only';
import type { Actor } from './actor';

/** The actor for work without a request: the command line, and making the sample newsroom. */
export function actorOfMember(member: Omit<Actor, 'scopes' | 'sessionId' | 'idempotency'>): Actor {
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
