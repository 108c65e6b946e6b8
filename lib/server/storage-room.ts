import 'server-only';
import { statfs } from 'node:fs/promises';
import { Failure } from '@/lib/domain/failure';
import { getEnv } from './env';
import { processWide } from './process-wide';

/**
 * What writes leave free where our own Postgres keeps its data. Without room for the next piece of its log (16 MiB) it would end,
 * and nobody could read either.
 */
const reserveBytes = 64 * 1024 * 1024;
const freshMilliseconds = 1_000;

/** The refusal of a write for which there is no room. */
export function storageFull(): Failure {
  return new Failure(
    'storage_full',
    'The storage of this server is full, so this was not saved. Whoever runs it must make room; until then you can read.',
  );
}

/** Whether so little room is left that nothing more is written. False where the database is not on a disk of ours. */
export async function isStorageFull(): Promise<boolean> {
  const folder = getEnv().LINECHECK_POSTGRES_FOLDER;
  if (folder === undefined) return false;
  const last = processWide('storage', () => ({ at: -Infinity, isFull: false }));
  if (performance.now() - last.at < freshMilliseconds) return last.isFull;
  last.at = performance.now();
  try {
    const { bavail, bsize } = await statfs(folder);
    last.isFull = bavail * bsize < reserveBytes;
  } catch {
    // What is not known is no reason to refuse a write.
    last.isFull = false;
  }
  return last.isFull;
}
