import 'server-only';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { safeFileName } from '@/lib/domain/evidence/file-name';
import { invalidField } from '@/lib/domain/failure';
import { readCopy } from '../../evidence/reading/read-copy';
import { storeCopy } from '../../evidence/copies/store-copy';
import { getChangeableSource } from '../../queries/sources/get-changeable-source';
import { loadSource } from '../../queries/sources/load-source';
import type { CommandContext } from '../frame/command-context';

export interface UploadedFile {
  bytes: Uint8Array;
  /** Only its ending is believed, and only as a hint. */
  name: string | undefined;
  /** The Content-Type of the request; decides between kinds of text that look alike. */
  declaredType: string | null;
}

/** Keeps a file as a copy of a source, whatever it is; what can be read of it is its text. 422 for an empty one. */
export async function uploadCopy(
  { db, actor }: CommandContext,
  id: string,
  { bytes, name, declaredType }: UploadedFile,
  signal: AbortSignal,
): Promise<LibrarySourceDto> {
  const source = await getChangeableSource(db, actor, id);
  if (bytes.byteLength === 0) throw invalidField('body', 'is an empty file');
  const fileName = name === undefined ? null : safeFileName(name);
  const read = await readCopy({ bytes, declaredType, fileName, url: null }, signal);
  const copy = { ...read, bytes, fileName, origin: 'upload' as const, exchange: null };
  await storeCopy(db, actor, { sourceId: source.id, givenFor: source.url }, copy);
  return loadSource(db, actor, source.id);
}
