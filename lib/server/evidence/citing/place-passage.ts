import 'server-only';
import { urlKey } from '@/lib/domain/evidence/url-key';
import { invalidField } from '@/lib/domain/failure';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import type { Db } from '../../db';
import { findCopy } from '../../repositories/sources/sources';
import { evidenceTasks } from '../evidence-tasks';

/** The place of a passage in a stored copy, or none. */
export type PassagePlacing =
  { snapshotId: string; start: number; end: number } | { snapshotId: null; start: null; end: null };

/** A passage as somebody cites it, with the place that they give for it. */
interface CitedPassage {
  passage: string | null;
  snapshotId?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
}

export const unplaced: PassagePlacing = { snapshotId: null, start: null, end: null };

/**
 * The place of the passage. A given place must be in a copy of the same address, and that copy must say these words
 * (422 otherwise). Without a given place, it is wherever the newest copy says them.
 */
export async function placePassage(
  db: Db,
  newsroomId: NewsroomId,
  source: { id: string; url: string | null; newestSnapshotId: string | null },
  { passage, snapshotId, start, end }: CitedPassage,
): Promise<PassagePlacing> {
  if (snapshotId !== undefined && start !== undefined && end !== undefined) {
    const copy = await findCopy(db, newsroomId, source.id, snapshotId);
    if (copy === null) throw invalidField('snapshotId', 'is not a stored copy of this source');
    if (copy.requestedUrl !== null && keyOf(copy.requestedUrl) !== keyOf(source.url))
      throw invalidField('snapshotId', 'is a copy of another address');
    const { text } = copy;
    if (end > text.length) throw invalidField('end', 'is beyond the text of the copy');
    if (sealedWords(text.slice(start, end)) !== sealedWords(passage ?? ''))
      throw invalidField('passage', 'is not what the copy says at this place');
    return { snapshotId, start, end };
  }
  if (passage === null || source.newestSnapshotId === null) return unplaced;
  const copy = await findCopy(db, newsroomId, source.id, source.newestSnapshotId);
  const [place] =
    copy === null ? [] : await evidenceTasks.findPassages({ text: copy.text, passages: [passage] });
  return place ? { snapshotId: source.newestSnapshotId, ...place } : unplaced;
}

function keyOf(url: string | null): string | null {
  return url === null ? null : urlKey(url);
}
