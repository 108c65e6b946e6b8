import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { presentPublication } from '../../presenters/present-publication';
import type { PublicationRecord } from '../../repositories/reports/publication';

/** Throws where the article is not at the version that was seen. Null as the version seen never matches. */
export function refuseOldPublication(actor: Actor, present: PublicationRecord, seen: number | null): void {
  if (present.version === seen) return;
  throw new Failure('version_conflict', 'Somebody changed this article in the meantime.', {
    current: presentPublication(present, actor),
  });
}
