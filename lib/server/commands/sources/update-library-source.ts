import 'server-only';
import type { LibrarySourceDto, UpdateLibrarySourceBody } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import { planSourceChange } from '../../evidence/citing/plan-source-change';
import { writeSourceChange } from '../../evidence/citing/write-source-change';
import { getChangeableSource } from '../../queries/sources/get-changeable-source';
import { loadSource } from '../../queries/sources/load-source';
import type { ChangeContext } from '../frame/command-context';

/** Only claims that cite the source may change between reading and writing, and that seldom happens twice. */
const maxAttempts = 3;

/**
 * Changes what a source says of itself, for every claim that cites it. Approvals fall where its print changes. With
 * another address nothing of it is stored yet, and it is fetched anew.
 */
export async function updateLibrarySource(
  { db, actor, ifMatch }: ChangeContext,
  id: string,
  input: UpdateLibrarySourceBody,
): Promise<LibrarySourceDto> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const before = await getChangeableSource(db, actor, id);
    if (before.version !== ifMatch) break;
    const planned = await planSourceChange(db, actor, before, input);
    if (planned === null || (await writeSourceChange(db, actor, planned))) return loadSource(db, actor, id);
  }
  throw new Failure('version_conflict', 'Somebody changed this source in the meantime.', {
    current: await loadSource(db, actor, id),
  });
}
