import 'server-only';
import type { SnapshotDto, SnapshotPageQuery } from '@/lib/contracts/sources';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { evidenceTasks } from '../../evidence/evidence-tasks';
import type { PassagePlace } from '@/lib/domain/evidence/find-passage';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import { presentSnapshot } from '../../presenters/present-snapshot';
import { findSnapshot, type SnapshotRecord } from '../../repositories/evidence/snapshots';

/** A stored copy. A copy that this person may not read has the same answer as one that does not exist. */
export async function getSnapshot(db: Db, actor: Actor, id: string): Promise<SnapshotRecord> {
  const snapshot = await findSnapshot(db, actor.newsroomId, id);
  if (!snapshot || isWithheldFrom(snapshot, actor)) throw new Failure('not_found', 'There is no such copy.');
  return snapshot;
}

export async function loadSnapshot(db: Db, actor: Actor, id: string): Promise<SnapshotDto> {
  return presentSnapshot(await getSnapshot(db, actor, id));
}

/** A stored copy as an inert page, with the asked-for passage marked. 422 for a passage beyond its text. */
export async function loadSnapshotPage(
  db: Db,
  actor: Actor,
  id: string,
  { start, end }: SnapshotPageQuery,
): Promise<string> {
  const snapshot = await getSnapshot(db, actor, id);
  if (start === undefined || end === undefined) return drawCopy(snapshot, null);
  if (end > snapshot.text.length) throw invalidField('end', 'is beyond the text of the copy');
  return drawCopy(snapshot, { start, end });
}

function drawCopy({ text, reading }: SnapshotRecord, marked: PassagePlace | null): Promise<string> {
  return evidenceTasks.drawCopy({ copy: { text, reading }, marked });
}
