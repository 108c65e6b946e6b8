import 'server-only';
import type { StorageDto } from '@/lib/contracts/newsroom';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { findStorageUse } from '../../repositories/evidence/storage';

/** What the actor's newsroom keeps and may keep, in bytes. */
export function loadStorage(db: Db, actor: Actor): Promise<StorageDto> {
  return findStorageUse(db, actor.newsroomId);
}
