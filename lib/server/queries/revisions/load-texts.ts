import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getRevisionText } from './revision-cache';

/** Reads the texts of some revisions of an article, each once. */
export async function loadTexts(
  db: Db,
  actor: Actor,
  articleId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  for (const number of new Set(numbers)) {
    const text = await getRevisionText(db, actor.newsroomId, articleId, number);
    if (text === null) throw new Failure('not_found', 'There is no such revision.');
    texts.set(number, text);
  }
  return texts;
}
