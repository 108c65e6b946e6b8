import 'server-only';
import type { IntakeDto } from '@/lib/contracts/intakes';
import { Failure } from '@/lib/domain/failure';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import type { ArticleReading } from '../../repositories/articles/article-reading';
import { articleTextOf } from '../../intake/read-article-file';
import { findArticleByText } from '../../repositories/articles/articles';
import { findSnapshot, type SnapshotRecord } from '../../repositories/evidence/snapshots';
import { sha256 } from '../../sha256';

export type IntakeRecord = SnapshotRecord & { reading: ArticleReading };

/** The stored file of an article in this newsroom, or null. */
export async function findIntake(db: Db, newsroomId: NewsroomId, id: string): Promise<IntakeRecord | null> {
  const snapshot = await findSnapshot(db, newsroomId, id);
  return snapshot?.origin === 'import' ? (snapshot as IntakeRecord) : null;
}

/** Of a comment that was read before its thread was. */
const unthreaded = { replyTo: null, isResolved: false };

/** What was read from a file or a page; `not_found` where there is none of this id in the newsroom. */
export async function loadIntake(db: Db, actor: Actor, id: string): Promise<IntakeDto> {
  const intake = await findIntake(db, actor.newsroomId, id);
  if (!intake) throw new Failure('not_found', 'There is no such file.');
  const { reading, exchange } = intake;
  return {
    id: intake.snapshotId,
    kind: reading.kind,
    origin: intake.origin,
    fileName: intake.fileName,
    url: exchange?.finalUrl ?? null,
    sha256: intake.sha256,
    size: intake.size,
    title: reading.title,
    writer: reading.author,
    publishedAt: reading.publishedAt,
    language: reading.language,
    texts: {
      accept: intake.text,
      before: reading.htmlBefore === null ? null : (await articleTextOf(reading, intake.text, 'before')).text,
    },
    dropped: reading.dropped,
    changes: reading.changes,
    comments: reading.comments.map((comment) => ({ ...unthreaded, ...comment })),
    duplicateOf: await findArticleByText(db, actor.newsroomId, sha256(intake.text)),
  };
}
