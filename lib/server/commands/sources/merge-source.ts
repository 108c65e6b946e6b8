import 'server-only';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { Failure, invalidField } from '@/lib/domain/failure';
import { printsAlike } from '@/lib/domain/report/model/print-claim';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { describeDifference, describeSource } from '../../evidence/copies/describe-evidence';
import { noteOnClaims, noteOnContacts } from '../../evidence/citing/note-on-claims';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import { getChangeableSource } from '../../queries/sources/get-changeable-source';
import { loadSource } from '../../queries/sources/load-source';
import { insertAuthors } from '../../repositories/writers/claim-authors';
import {
  listCitingClaims,
  listNamingClaims,
  touchCitingClaims,
  workOnCitations,
} from '../../repositories/evidence/citing-claims';
import type { LibrarySourceRecord } from '../../repositories/sources/library-source-record';
import { findLibrarySource } from '../../repositories/sources/library-sources';
import { mergeSourceRow } from '../../repositories/sources/source-writes';
import type { ChangeContext } from '../frame/command-context';

/** Two sources and the claims that cite one of them are read. They hardly ever change this many times in a row. */
const maxAttempts = 5;

/**
 * Says that a source is another one. Its citations move there, and keep their places where the address is the same.
 * An approval falls where the other source is printed otherwise. Claims whose contacts named it are told too. 422
 * for another one that cannot be it, 409 where their readers are not the same people.
 */
export async function mergeSource(
  { db, actor, ifMatch }: ChangeContext,
  id: string,
  intoId: string,
): Promise<LibrarySourceDto> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const source = await getChangeableSource(db, actor, id);
    if (source.version !== ifMatch) break;
    const into = await getTarget(db, actor, source, intoId);
    if (await tryMerge(db, actor, source, into)) return loadSource(db, actor, id);
  }
  throw new Failure('version_conflict', 'Somebody changed one of these sources in the meantime.', {
    current: await loadSource(db, actor, id),
  });
}

async function getTarget(
  db: Db,
  actor: Actor,
  source: LibrarySourceRecord,
  intoId: string,
): Promise<LibrarySourceRecord> {
  if (intoId === source.id) throw invalidField('into', 'is the same source');
  const into = await findLibrarySource(db, actor, intoId);
  if (!into || isWithheldFrom(into, actor)) throw invalidField('into', 'is not a source of this newsroom');
  if (into.mergedIntoId !== null) throw invalidField('into', 'was merged into another source itself');
  if (source.isConfidential !== into.isConfidential || !haveSameReaders(source, into))
    throw new Failure(
      'wrong_state',
      'A confidential source can only be merged into one that the same people may read.',
    );
  return into;
}

function haveSameReaders(one: LibrarySourceRecord, other: LibrarySourceRecord): boolean {
  return [...one.readerIds].sort().join() === [...other.readerIds].sort().join();
}

/** Whether it was written; if not, something is no longer what was read. */
async function tryMerge(
  db: Db,
  actor: Actor,
  source: LibrarySourceRecord,
  into: LibrarySourceRecord,
): Promise<boolean> {
  const [citing, naming] = await Promise.all([
    listCitingClaims(db, actor.newsroomId, source.id),
    listNamingClaims(db, actor.newsroomId, source.id),
  ]);
  const changes = describeDifference('source', describeSource(source), describeSource(into));
  const approvalsFall = !printsAlike(source, into, into);
  const note = { action: 'source.merged' as const, changes, approvalsFall };
  const written = await mergeSourceRow(
    db,
    actor,
    { source, into },
    {
      citing,
      naming,
      parts: [
        ...touchCitingClaims([
          ...citing.map(({ claimId, isApproved }) => ({ claimId, falls: approvalsFall && isApproved })),
          ...naming.map(({ claimId }) => ({ claimId, falls: false })),
        ]),
        ...(Object.keys(changes).length > 0 ? insertAuthors(actor, workOnCitations(citing, 'source')) : []),
      ],
      data: { sourceId: source.id, into: into.id, changes },
      claimEntries: [...noteOnClaims(citing, note), ...noteOnContacts(naming, into.id)],
    },
  );
  return written !== null;
}
