import 'server-only';
import { createHash } from 'node:crypto';
import { Failure } from '@/lib/domain/failure';
import type { Db } from '../../db';
import { getEnv } from '../../env';
import { logger } from '../../logger';
import { databaseBlobStore } from '../../repositories/evidence/blobs';
import { readObjectStoreSettings, s3BlobStore } from './s3-blob-store';

/** Bytes under their own SHA-256, in lower-case hexadecimal. Stored bytes never change and are never removed. */
export interface BlobStore {
  /** The same bytes again change nothing. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Null if there are no bytes of this name. Throws `damaged_copy` if the bytes do not match their name. */
  get(sha256: string): Promise<Uint8Array | null>;
}

/**
 * The place where this installation keeps bytes: the object store of its environment, or else the database. Bytes are
 * put before the write that names them. Bytes without a name in the database do no harm; a copy without its bytes does.
 */
export function getBlobStore(db: Db): BlobStore {
  const settings = readObjectStoreSettings(getEnv());
  return verified(settings ? s3BlobStore(settings) : databaseBlobStore(db));
}

function verified(store: BlobStore): BlobStore {
  return {
    put: (sha256, bytes) => store.put(sha256, bytes),
    get: async (sha256) => {
      const bytes = await store.get(sha256);
      if (bytes !== null && digestOf(bytes) !== sha256) {
        logger.error({ sha256 }, 'stored bytes are not what their name says');
        throw new Failure('damaged_copy', 'The stored bytes are no longer those that this hash names.');
      }
      return bytes;
    },
  };
}

/** SHA-256 of bytes, in lower-case hexadecimal: the name under which they are stored. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
