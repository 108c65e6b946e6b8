import 'server-only';
import type { Actor } from './actor';

/** The actor for work without a request: the command line, and making the sample newsroom. */
export function actorOfMember(member: Omit<Actor, 'sessionId' | 'idempotency'>): Actor {
  const { memberId, name, email, newsroomId, newsroomName, roles, isLead } = member;
  return {
    memberId,
    name,
    email,
    newsroomId,
    newsroomName,
    roles,
    isLead,
    sessionId: null,
    idempotency: null,
  };
}
