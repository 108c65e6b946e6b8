import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import type { TextOf } from '../../repositories/articles/revisions';
import { getRevisionText } from './revision-cache';

/** Reads the texts of some revisions of an article, each once. */
export async function loadTexts(
  db: Db,
  actor: Actor,
  articleId: string,
  numbers: readonly number[],
): Promise<TextOf> {
  const texts = new Map<number, string>();
  for (const number of new Set(numbers)) {
    const text = await getRevisionText(db, actor.newsroomId, articleId, number);
    if (text === null) throw new Failure('not_found', 'There is no such revision.');
    texts.set(number, text);
  }
  return (number) => {
    const text = texts.get(number);
    if (text === undefined) throw new Error(`The text of revision ${number} was not loaded.`);
    return text;
  };
}
