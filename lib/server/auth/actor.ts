import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Role } from '@/lib/domain/vocabulary';

/**
 * The person who acts. Only the session gate makes an actor, from the database's rows. Nothing in a request body can
 * change it.
 */
export interface Actor {
  memberId: string;
  name: string;
  email: string;
  newsroomId: NewsroomId;
  newsroomName: string;
  roles: Role[];
  isLead: boolean;
  /** The browser session, or null for an API token. */
  sessionId: string | null;
  /** Set when the request carries an Idempotency-Key: the write records it in its own transaction. */
  idempotency: { key: string; requestHash: string } | null;
}
