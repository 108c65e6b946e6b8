import 'server-only';
import { findPassage } from '@/lib/domain/evidence/find-passage';
import { invalidField } from '@/lib/domain/failure';
import { sealedWords } from '@/lib/domain/text/sealed-words';
import type { Db } from '../db';
import { findCopyText } from '../repositories/sources';

/** The place of a passage in a stored copy, or none. */
export type PassagePlacing =
  { snapshotId: string; start: number; end: number } | { snapshotId: null; start: null; end: null };

export const unplaced: PassagePlacing = { snapshotId: null, start: null, end: null };

/**
 * Where the passage stands: at the place that was given, which must say these words (422), or wherever the newest copy
 * says them.
 */
export async function placePassage(
  db: Db,
  newsroomId: string,
  source: { id: string; newestSnapshotId: string | null },
  passage: string | null,
  given: { snapshotId?: string | undefined; start?: number | undefined; end?: number | undefined },
): Promise<PassagePlacing> {
  const { snapshotId, start, end } = given;
  if (snapshotId !== undefined && start !== undefined && end !== undefined) {
    const text = await findCopyText(db, newsroomId, source.id, snapshotId);
    if (text === null) throw invalidField('snapshotId', 'is not a stored copy of this source');
    if (end > text.length) throw invalidField('end', 'is beyond the text of the copy');
    if (sealedWords(text.slice(start, end)) !== sealedWords(passage ?? ''))
      throw invalidField('passage', 'is not what the copy says at this place');
    return { snapshotId, start, end };
  }
  if (passage === null || source.newestSnapshotId === null) return unplaced;
  const text = await findCopyText(db, newsroomId, source.id, source.newestSnapshotId);
  const place = text === null ? null : findPassage(text, passage);
  return place ? { snapshotId: source.newestSnapshotId, ...place } : unplaced;
}
