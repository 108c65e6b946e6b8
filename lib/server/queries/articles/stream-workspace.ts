import 'server-only';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { logger } from '../../logger';
import { findClaimColumns } from '../../repositories/claims/claim-columns';
import { findDocumentJson } from '../../repositories/articles/revisions';

/** Begins to read the text and the claims of an article for its page, which does not wait for them. */
export function streamWorkspace(
  db: Db,
  actor: Actor,
  article: { id: string; revisionNumber: number },
): WorkspaceStream {
  const claims = findClaimColumns(db, actor.newsroomId, article.id);
  return {
    document: orNull(findDocumentJson(db, actor.newsroomId, article.id, article.revisionNumber)),
    claims: orNull(claims.then((columns) => columns && JSON.stringify(columns))),
  };
}

async function orNull(reading: Promise<string | null>): Promise<string | null> {
  try {
    return await reading;
  } catch (error) {
    logger.warn({ err: error }, 'reading ahead for a page failed');
    return null;
  }
}
