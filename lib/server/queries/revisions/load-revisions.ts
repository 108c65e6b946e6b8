import 'server-only';
import type { CarryOverDto, ClaimPlaces, RevisionListItem } from '@/lib/contracts/revisions';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { carryOverTasks } from '../../carry-over/carry-over-tasks';
import type { Db } from '../../db';
import type { JsonText } from '../../json-text';
import { joinCarryOver } from '../../presenters/join-carry-over';
import { presentRevision } from '../../presenters/present-revision';
import {
  findCarriedRevision,
  findRevisionNumber,
  listClaimPlaces,
  listRevisions,
} from '../../repositories/articles/revisions';
import { getArticle } from '../articles/load-article';
import { loadTexts } from './load-texts';

/** The revisions of an article, newest first. */
export async function loadRevisions(
  db: Db,
  actor: Actor,
  articleId: string,
): Promise<{ revisions: RevisionListItem[] }> {
  await getArticle(db, actor, articleId);
  const revisions = await listRevisions(db, actor.newsroomId, articleId);
  return { revisions: revisions.map(presentRevision) };
}

/** What became of every claim when a revision was saved; the first one has nothing to tell. */
export async function loadCarryOver(
  db: Db,
  actor: Actor,
  articleId: string,
  number: number,
): Promise<JsonText<CarryOverDto>> {
  const revision = await findCarriedRevision(db, actor.newsroomId, articleId, number);
  if (!revision || number === 1) throw new Failure('not_found', 'There is no such carry-over.');
  const { text, carryOver } = revision;
  const sources = carryOver.map(([, , , , , source]) => source);
  const texts = await loadTexts(db, actor, articleId, [number - 1, ...sources]);
  return joinCarryOver(revision, await carryOverTasks.viewCarryOver({ number, text, carryOver, texts }));
}

/** The same of a revision known by its id. */
export async function loadCarryOverById(
  db: Db,
  actor: Actor,
  articleId: string,
  revisionId: string,
): Promise<JsonText<CarryOverDto>> {
  const number = await findRevisionNumber(db, actor.newsroomId, revisionId);
  if (number === null) throw new Failure('not_found', 'There is no such revision.');
  return loadCarryOver(db, actor, articleId, number);
}

/** Where the claims stood in a revision. */
export async function loadClaimPlaces(
  db: Db,
  actor: Actor,
  articleId: string,
  number: number,
): Promise<ClaimPlaces> {
  const { revisionNumber } = await getArticle(db, actor, articleId);
  if (number > revisionNumber) throw new Failure('not_found', 'There is no such revision.');
  return { revision: number, places: await listClaimPlaces(db, actor.newsroomId, articleId, number) };
}
