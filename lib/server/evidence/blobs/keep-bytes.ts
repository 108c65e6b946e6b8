import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { findStorageUse, hasStored } from '../../repositories/evidence/storage';
import { getBlobStore } from './blob-store';

/** Bytes under their SHA-256, and the field of the request that they came in. */
interface NamedBytes {
  sha256: string;
  bytes: Uint8Array;
  field: 'body' | 'url';
}

/**
 * Puts the bytes of a newsroom's file where bytes are kept; the write that names them follows. `quota_full` where there
 * is no room: so nobody fills the storage with bytes that nothing names. The write looks again, for files that race.
 */
export async function keepBytes(db: Db, newsroomId: NewsroomId, file: NamedBytes): Promise<void> {
  const { sha256, bytes, field } = file;
  const { used, limit } = await findStorageUse(db, newsroomId);
  if (used + bytes.byteLength > limit && !(await hasStored(db, newsroomId, sha256))) throw quotaFull(field);
  await getBlobStore(db).put(sha256, bytes);
}

function quotaFull(field: 'body' | 'url'): Failure {
  const detail =
    'The storage of this newsroom is full, so this was not kept. An admin sees what is used under Settings, Newsroom; whoever runs this server can allow more.';
  return new Failure('quota_full', detail, {
    errors: [{ field, message: 'has no room in the storage of this newsroom' }],
  });
}
