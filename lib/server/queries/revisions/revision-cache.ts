import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { findRevision } from '../../repositories/articles/revisions';

const maxCharacters = 8_000_000;
const texts = new Map<string, string>();
let held = 0;

/**
 * The text of a revision, or null where there is none. Revisions never change, so a copy in memory is always right; the
 * newest uses stay, up to 8 million code units.
 */
export async function getRevisionText(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  number: number,
): Promise<string | null> {
  const key = `${newsroomId}/${articleId}/${number}`;
  const known = texts.get(key);
  if (known !== undefined) {
    texts.delete(key);
    texts.set(key, known);
    return known;
  }
  const revision = await findRevision(db, newsroomId, articleId, number);
  if (!revision) return null;
  texts.set(key, revision.text);
  held += revision.text.length;
  for (const [oldest, text] of texts) {
    if (held <= maxCharacters || oldest === key) break;
    texts.delete(oldest);
    held -= text.length;
  }
  return revision.text;
}
