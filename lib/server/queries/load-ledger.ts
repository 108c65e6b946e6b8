import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { findArticleLedgerHead, readLedgerJson } from '../repositories/ledger';

const entriesPerRead = 2_000;

/**
 * The chain of an article from its first entry to its head, as the pieces of one JSON text. The head is read first: what
 * is appended meanwhile is not part of the answer.
 */
export async function loadLedger(db: Db, actor: Actor, articleId: string): Promise<AsyncGenerator<string>> {
  const head = await findArticleLedgerHead(db, actor.newsroomId, articleId);
  if (!head) throw new Failure('not_found', 'There is no such article.');
  return writeLedger(db, articleId, head);
}

async function* writeLedger(
  db: Db,
  articleId: string,
  head: { sequence: number; hash: string },
): AsyncGenerator<string> {
  yield `{"scopeId":${JSON.stringify(articleId)},"entries":[`;
  for (let after = 0; after < head.sequence; after += entriesPerRead) {
    const json = await readLedgerJson(db, articleId, {
      after,
      upTo: Math.min(after + entriesPerRead, head.sequence),
    });
    yield `${after === 0 ? '\n' : ',\n'}${json}`;
  }
  yield `\n],"head":${JSON.stringify(head)}}\n`;
}
