import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import { getSource } from './load-source';
import type { LibrarySourceRecord } from '../../repositories/sources/library-source-record';

/**
 * A source that the actor may change. 403 for one that they may not read, 409 for one that was merged into another.
 */
export async function getChangeableSource(db: Db, actor: Actor, id: string): Promise<LibrarySourceRecord> {
  const source = await getSource(db, actor, id);
  if (isWithheldFrom(source, actor))
    throw new Failure('withheld_evidence', 'This source is confidential. Only its readers can change it.');
  if (source.mergedIntoId !== null)
    throw new Failure('wrong_state', 'This source was merged into another one. Change that one.');
  return source;
}
