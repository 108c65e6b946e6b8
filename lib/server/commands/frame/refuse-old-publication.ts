import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { presentPublication } from '../../presenters/present-publication';
import type { PublicationRecord } from '../../repositories/reports/publication';

/** Throws where the article is not the one that was seen; null as the version seen is never the present one. */
export function refuseOldPublication(actor: Actor, present: PublicationRecord, seen: number | null): void {
  if (present.version === seen) return;
  throw new Failure('version_conflict', 'Somebody changed this article in the meantime.', {
    current: presentPublication(present, actor),
  });
}
