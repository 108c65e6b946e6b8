import 'server-only';
import type { NewsroomHistory, NewsroomHistoryQuery } from '@/lib/contracts/newsroom-history';
import { newsroomEventKinds } from '@/lib/domain/newsroom-changes';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentNewsroomEntry } from '../../presenters/present-newsroom-entry';
import { listNewsroomHistory } from '../../repositories/ledger/history';
import { findLedgerHead } from '../../repositories/ledger/ledger';

const defaultLimit = 100;

/** Who did what to the newsroom itself, newest first, with the head of its chain; the cursor is a ledger sequence. */
export async function loadNewsroomHistory(
  db: Db,
  actor: Actor,
  { cursor, limit = defaultLimit, kind }: NewsroomHistoryQuery,
): Promise<NewsroomHistory> {
  const subjects = kind === undefined ? null : newsroomEventKinds[kind];
  const [head, found] = await Promise.all([
    findLedgerHead(db, actor.newsroomId),
    listNewsroomHistory(db, actor.newsroomId, subjects, { cursor, limit: limit + 1 }),
  ]);
  const page = found.slice(0, limit);
  return {
    head,
    entries: page.map(presentNewsroomEntry),
    nextCursor: found.length > limit ? (page.at(-1)?.sequence ?? null) : null,
  };
}
