import 'server-only';
import type { ArticleOpening } from '@/lib/contracts/workspace-stream';
import { takeOpening } from '@/lib/domain/text/offsets/take-opening';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { findOpeningClaims } from '../../repositories/claims/opening-claims';
import { findFirstBlocks } from '../../repositories/articles/revisions';

/** More blocks than a tall screen has lines. */
const mostBlocks = 80;
/** Code units: more than a tall screen holds. */
const length = 4_000;
/** More claims than a tall screen can show apart. */
const mostClaims = 300;

/** The first screens of an article with their claims, which its page shows before any script has run. */
export async function loadOpening(
  db: Db,
  actor: Actor,
  article: { id: string; revisionNumber: number },
): Promise<ArticleOpening> {
  const { id, revisionNumber } = article;
  const [content, claims] = await Promise.all([
    findFirstBlocks(db, actor.newsroomId, { articleId: id, number: revisionNumber }, mostBlocks),
    findOpeningClaims(db, actor.newsroomId, id, { before: length, limit: mostClaims }),
  ]);
  return { document: takeOpening({ type: 'doc', content }, length), claims };
}
