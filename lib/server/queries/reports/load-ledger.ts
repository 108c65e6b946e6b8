import 'server-only';
import { genesisHash } from '@/lib/domain/ledger';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import {
  findArticleLedgerHead,
  findFreezingEntry,
  findLedgerHead,
  type LedgerHeadRecord,
  type LedgerReader,
  readLedgerJson,
} from '../../repositories/ledger/ledger';
import type { PublicReport } from './load-public-report';

const entriesPerRead = 2_000;

/**
 * The chain of an article from its first entry to its head, as the pieces of one JSON text. The head is read first: what
 * is appended meanwhile is not part of the answer.
 */
export async function loadLedger(
  db: Db,
  actor: Pick<Actor, 'newsroomId'>,
  articleId: string,
): Promise<AsyncGenerator<string>> {
  const head = await findArticleLedgerHead(db, actor.newsroomId, articleId);
  if (!head) throw new Failure('not_found', 'There is no such article.');
  return writeLedger(db, articleId, head, 'member');
}

/** The newsroom's own chain, of its people, scale, settings and sources. */
export async function loadNewsroomLedger(db: Db, actor: Actor): Promise<AsyncGenerator<string>> {
  const head = await findLedgerHead(db, actor.newsroomId);
  return writeLedger(db, actor.newsroomId, head ?? { sequence: 0, hash: genesisHash }, 'member');
}

/** The chain beside an edition: to the entry that froze it, and without what stays inside the newsroom. */
export async function loadPublicLedger(db: Db, { model }: PublicReport): Promise<AsyncGenerator<string>> {
  const { article, ledgerHead, reportId } = model;
  const frozen = await findFreezingEntry(db, article.id, ledgerHead.sequence, reportId ?? '');
  return writeLedger(db, article.id, frozen ?? ledgerHead, 'public');
}

async function* writeLedger(
  db: Db,
  scopeId: string,
  head: LedgerHeadRecord,
  reader: LedgerReader,
): AsyncGenerator<string> {
  yield `{"schema":"linecheck-ledger/2","scopeId":${JSON.stringify(scopeId)},"entries":[`;
  for (let after = 0; after < head.sequence; after += entriesPerRead) {
    const range = { after, upTo: Math.min(after + entriesPerRead, head.sequence) };
    const json = await readLedgerJson(db, scopeId, range, reader);
    yield `${after === 0 ? '\n' : ',\n'}${json}`;
  }
  yield `\n],"head":${JSON.stringify({ sequence: head.sequence, hash: head.hash })}}\n`;
}
