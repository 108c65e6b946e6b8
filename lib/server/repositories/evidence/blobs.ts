import 'server-only';
import type { Db } from '../../db';

/** Bytes in the database, under their own SHA-256; the database refuses other bytes under that name. */
export function databaseBlobStore(db: Db) {
  return {
    put: async (sha256: string, bytes: Uint8Array): Promise<void> => {
      // Asked first, because the bytes may be many and are often stored already.
      if ((await db.blob.count({ where: { sha256 } })) > 0) return;
      await db.blob.createMany({ data: [{ sha256, bytes: new Uint8Array(bytes) }], skipDuplicates: true });
    },
    get: async (sha256: string): Promise<Uint8Array | null> => {
      const blob = await db.blob.findUnique({ where: { sha256 }, select: { bytes: true } });
      return blob?.bytes ?? null;
    },
  };
}
