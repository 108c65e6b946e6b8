import 'server-only';
import type { DocumentNode } from '@/lib/domain/text/document';
import { takeOpening } from '@/lib/domain/text/take-opening';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { findFirstBlocks } from '../repositories/revisions';

/** More blocks than a tall screen has lines. */
const mostBlocks = 80;
/** Code units: more than a tall screen holds. */
const length = 4_000;

/** The first screens of an article's text, which its page shows before any script has run. */
export async function loadOpening(
  db: Db,
  actor: Actor,
  article: { id: string; revisionNumber: number },
): Promise<DocumentNode> {
  const { id, revisionNumber } = article;
  const content = await findFirstBlocks(db, actor.newsroomId, id, revisionNumber, mostBlocks);
  return takeOpening({ type: 'doc', content }, length);
}
