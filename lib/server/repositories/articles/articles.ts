import 'server-only';
import type { NewWriter } from '@/lib/domain/byline/plan-writers';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ArticleStanding, ArticleState, ClaimState } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { type Article, Prisma } from '../../generated/client';
import { touchArticleDetails } from '../article-touch';
import { type InJson, selectDays, selectFields } from '../columns';
import {
  answerWriter,
  insertWriters,
  type WriterAnswer,
  type WriterRecord,
  writersJson,
} from '../writers/article-writers';
import { commit } from '../commit';
import { countRows } from '../count-rows';
import { likePattern } from '../like-pattern';
import { personJson, type PersonRecord } from '../person-record';
import { sentenceWriterIdsOfArticle } from '../writers/sentence-writers';

const articleFields = [
  'id',
  'title',
  'state',
  'writer',
  'sourceUrl',
  'standing',
  'language',
  'dueAt',
  'revisionNumber',
  'version',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Article)[];
const articleDays = ['publishedAt'] as const satisfies readonly (keyof Article)[];

/** An article without its text; `writer` is the byline, to the letter. */
export interface ArticleRecord
  extends Pick<Article, (typeof articleFields)[number]>, InJson<Pick<Article, (typeof articleDays)[number]>> {
  writers: WriterRecord[];
  /** Those who wrote sentences of the present text in Linecheck. */
  sentenceWriterIds: string[];
  createdBy: PersonRecord;
  byState: Partial<Record<ClaimState, number>>;
  isUnpublished: boolean;
}

const selectArticles = Prisma.sql`
  SELECT ${selectFields('a', articleFields)}, ${selectDays('a', articleDays)}, ${writersJson} AS writers,
    ${sentenceWriterIdsOfArticle} AS "sentenceWriterIds", ${personJson('m')} AS "createdBy",
    coalesce((SELECT json_object_agg(s.state, s.count) FROM (
      SELECT c.state, count(*)::int AS count FROM claim c WHERE c.article_id = a.id GROUP BY c.state) s), '{}') AS "byState",
    EXISTS (SELECT 1 FROM unpublishing u WHERE u.article_id = a.id AND u.ended_at IS NULL) AS "isUnpublished"
  FROM article a JOIN member m ON m.id = a.created_by_id`;

/** Raw, because opening an article has one round trip for it: writers, counts and standing come with the row. */
function queryArticles(db: Db, condition: Prisma.Sql): Promise<ArticleRecord[]> {
  return db.$queryRaw<ArticleRecord[]>`${selectArticles} ${condition}`;
}

export async function findArticle(db: Db, newsroomId: NewsroomId, id: string): Promise<ArticleRecord | null> {
  const [article] = await queryArticles(
    db,
    Prisma.sql`WHERE a.id = ${id}::uuid AND a.newsroom_id = ${newsroomId}::uuid`,
  );
  return article ?? null;
}

/** Enough to tell whether there is such an article, and at which revision its text is. */
export interface ArticleHead {
  revisionNumber: number;
}

export async function findArticleHead(
  db: Db,
  newsroomId: NewsroomId,
  id: string,
): Promise<ArticleHead | null> {
  return db.article.findUnique({ where: { id, newsroomId }, select: { revisionNumber: true } });
}

const orders = {
  updated: Prisma.sql`a.updated_at DESC, a.id`,
  created: Prisma.sql`a.created_at DESC, a.id`,
  due: Prisma.sql`a.due_at ASC NULLS LAST, a.updated_at DESC, a.id`,
  title: Prisma.sql`lower(a.title), a.id`,
};

const dueConditions = {
  overdue: Prisma.sql`AND a.due_at < now() AND a.state NOT IN ('signed_off', 'published')`,
  today: Prisma.sql`AND a.due_at >= date_trunc('day', now()) AND a.due_at < date_trunc('day', now()) + interval '1 day'`,
  week: Prisma.sql`AND a.due_at >= now() AND a.due_at < now() + interval '7 days'`,
};

export interface ArticleFilter {
  q?: string | undefined;
  state?: ArticleState | undefined;
  due?: keyof typeof dueConditions | undefined;
  sha256?: string | undefined;
  sort: keyof typeof orders;
  offset: number;
  limit: number;
}

export async function listArticles(
  db: Db,
  newsroomId: NewsroomId,
  filter: ArticleFilter,
): Promise<{ rows: ArticleRecord[]; total: number }> {
  const conditions = Prisma.sql`WHERE a.newsroom_id = ${newsroomId}::uuid
    ${filter.state ? Prisma.sql`AND a.state = ${filter.state}` : Prisma.empty}
    ${filter.sha256 ? Prisma.sql`AND a.text_sha256 = ${filter.sha256}` : Prisma.empty}
    ${filter.q ? Prisma.sql`AND (a.title || ' ' || coalesce(a.writer, '')) ILIKE ${likePattern(filter.q)}` : Prisma.empty}
    ${filter.due ? dueConditions[filter.due] : Prisma.empty}`;
  const page = Prisma.sql`ORDER BY ${orders[filter.sort]} LIMIT ${filter.limit}::int OFFSET ${filter.offset}::int`;
  const [rows, total] = await Promise.all([
    queryArticles(db, Prisma.sql`${conditions} ${page}`),
    countRows(db, Prisma.sql`article a ${conditions}`),
  ]);
  return { rows, total };
}

export interface NewArticle {
  id: string;
  title: string;
  writer: string | null;
  writers: NewWriter[];
  sourceUrl: string | null;
  standing: ArticleStanding;
  language: string | null;
  publishedAt: string | null;
  dueAt: string | null;
  text: string;
  document: DocumentNode;
  sha256: string;
  /** The file or page that it came in. */
  snapshotId: string | null;
}

/** Writes an article with its first revision; null where the newsroom has its text by now and a second one is not wanted. */
export async function insertArticle(
  db: Db,
  actor: Actor,
  article: NewArticle,
  { allowDuplicate, data }: { allowDuplicate: boolean; data: Record<string, Json> },
): Promise<{ sequence: number } | null> {
  const onlyOnce = allowDuplicate
    ? Prisma.empty
    : Prisma.sql`WHERE NOT has_article_of_text(${actor.newsroomId}::uuid, ${article.sha256})`;
  return commit(db, actor, {
    guard: Prisma.sql`
      INSERT INTO article (id, newsroom_id, title, writer, source_url, standing, language, published_at, due_at, text_sha256, created_by_id)
      SELECT ${article.id}::uuid, ${actor.newsroomId}::uuid, ${article.title}, ${article.writer},
        ${article.sourceUrl}, ${article.standing}, ${article.language}, ${article.publishedAt}::date, ${article.dueAt}::timestamptz, ${article.sha256}, ${actor.memberId}::uuid
      ${onlyOnce}
      RETURNING id`,
    parts: [
      Prisma.sql`
        INSERT INTO revision (id, article_id, newsroom_id, number, document, text, sha256, snapshot_id, created_by_id)
        SELECT gen_random_uuid(), guard.id, ${actor.newsroomId}::uuid, 1, ${JSON.stringify(article.document)}::jsonb,
          ${article.text}, ${article.sha256}, ${article.snapshotId}::uuid, ${actor.memberId}::uuid
        FROM guard RETURNING 1`,
      ...insertWriters(actor, article.id, article.writers),
    ],
    entry: { scopeId: article.id, action: 'article.created', data },
  });
}

export async function findArticleByText(
  db: Db,
  newsroomId: NewsroomId,
  sha256: string,
): Promise<{ id: string; title: string } | null> {
  return db.article.findFirst({
    where: { newsroomId, textSha256: sha256 },
    select: { id: true, title: true },
  });
}

export interface ArticleChange {
  title: string;
  writer: string | null;
  /** Who is noted as a writer with this change. */
  newWriters: NewWriter[];
  sourceUrl: string | null;
  standing: ArticleStanding;
  publishedAt: string | null;
  dueAt: string | null;
  language: string | null;
  /** Whether the change touches something that reports print. */
  isPrinted: boolean;
}

export async function updateArticleRow(
  db: Db,
  actor: Actor,
  article: Pick<ArticleRecord, 'id' | 'version'>,
  { change, data }: { change: ArticleChange; data: Record<string, Json> },
): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE article SET title = ${change.title}, writer = ${change.writer},
        source_url = ${change.sourceUrl}, standing = ${change.standing}, published_at = ${change.publishedAt}::date, due_at = ${change.dueAt}::timestamptz,
        language = ${change.language}${change.isPrinted ? Prisma.sql`, ${touchArticleDetails}` : Prisma.empty}, version = version + 1, updated_at = now()
      WHERE id = ${article.id}::uuid AND newsroom_id = ${actor.newsroomId}::uuid AND version = ${article.version}
      RETURNING id`,
    parts: insertWriters(actor, article.id, change.newWriters),
    entry: { scopeId: article.id, action: 'article.updated', data },
  });
}

/** Keeps a person's word on a writer, if the article is still at the version that was seen. */
export async function writeWriterAnswer(
  db: Db,
  actor: Actor,
  article: Pick<ArticleRecord, 'id' | 'version'>,
  { answer, ...entry }: { answer: WriterAnswer; action: LedgerAction; data: Record<string, Json> },
): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE article SET version = version + 1, updated_at = now(), ${touchArticleDetails}
      WHERE id = ${article.id}::uuid AND newsroom_id = ${actor.newsroomId}::uuid AND version = ${article.version}
      RETURNING id`,
    parts: [answerWriter(actor, article.id, answer)],
    entry: { scopeId: article.id, ...entry },
  });
}
