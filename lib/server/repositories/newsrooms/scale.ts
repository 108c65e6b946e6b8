import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { RatingIcon } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { reopenSignedOf } from '../article-touch';
import { commit, type StatementPart } from '../commit';

export interface RatingRecord {
  id: string;
  label: string;
  definition: string;
  position: number;
  color: string;
  icon: RatingIcon;
  value: number | null;
  /** In a draft of ours, words rated so must change, or a lead lets them stand. */
  mustChange: boolean;
}

export interface ScaleRecord {
  version: number;
  ratings: RatingRecord[];
}

const fields = {
  id: true,
  label: true,
  definition: true,
  position: true,
  color: true,
  icon: true,
  value: true,
  mustChange: true,
} as const satisfies Record<keyof RatingRecord, true>;

/** The contract lets no other icon in. */
function ratingOf<Row extends { icon: string }>(row: Row): Row & { icon: RatingIcon } {
  return row as Row & { icon: RatingIcon };
}

/**
 * The ratings that a verdict may choose from, in their order, with the version of the whole. Raw, because the typed client takes
 * two round trips, between which the scale may become another.
 */
export async function findScale(db: Db, newsroomId: NewsroomId): Promise<ScaleRecord | null> {
  const rows = await db.$queryRaw<ScaleRecord[]>`
    SELECT n.scale_version AS version, coalesce((
      SELECT json_agg(json_build_object('id', r.id, 'label', r.label, 'definition', r.definition, 'position', r.position,
        'color', r.color, 'icon', r.icon, 'value', r.value, 'mustChange', r.must_change) ORDER BY r.position, r.id)
      FROM rating r WHERE r.newsroom_id = n.id AND r.retired_at IS NULL), '[]') AS ratings
    FROM newsroom n WHERE n.id = ${newsroomId}::uuid`;
  return rows[0] ?? null;
}

/** A rating with whether any verdict names it. */
export interface KnownRating extends RatingRecord {
  isUsed: boolean;
}

/** Every rating that the newsroom ever had, retired ones too. */
export async function listEveryRating(db: Db, newsroomId: NewsroomId): Promise<KnownRating[]> {
  const [ratings, used] = await Promise.all([
    db.rating.findMany({ where: { newsroomId }, select: fields }),
    db.rating.findMany({ where: { newsroomId, verdicts: { some: {} } }, select: { id: true } }),
  ]);
  const usedIds = new Set(used.map(({ id }) => id));
  return ratings.map((rating) => ({ ...ratingOf(rating), isUsed: usedIds.has(rating.id) }));
}

export async function findRating(
  db: Db,
  newsroomId: NewsroomId,
  id: string,
): Promise<{ id: string; label: string; retiredAt: Date | null } | null> {
  return db.rating.findFirst({
    where: { id, newsroomId },
    select: { id: true, label: true, retiredAt: true },
  });
}

/**
 * Replaces the scale, if it is still at its version: ratings with a known id are changed, the others inserted, and those
 * left out retire. Null when somebody was faster.
 */
export async function replaceScale(
  db: Db,
  actor: Actor,
  scale: ScaleRecord,
  data: Record<string, Json>,
): Promise<{ version: number; sequence: number } | null> {
  const { version, ratings } = scale;
  return commit<{ version: number }>(db, actor, {
    guard: Prisma.sql`
      UPDATE newsroom SET scale_version = scale_version + 1
      WHERE id = ${actor.newsroomId}::uuid AND scale_version = ${version}
      RETURNING id, scale_version AS version`,
    parts: [
      Prisma.sql`
        UPDATE rating SET label = given.label, definition = given.definition, position = given.position,
          color = given.color, icon = given.icon, value = given.value, must_change = given."mustChange", retired_at = NULL
        FROM ${recordsOf(ratings)}, guard WHERE rating.id = given.id AND rating.newsroom_id = guard.id RETURNING 1`,
      Prisma.sql`
        UPDATE rating SET retired_at = now() FROM guard
        WHERE rating.newsroom_id = guard.id AND rating.retired_at IS NULL
          AND NOT rating.id = ANY (${ratings.map(({ id }) => id)}::uuid[]) RETURNING 1`,
      insertRatings(ratings),
      reopenSignedOf.newsroom(actor.newsroomId),
    ],
    entry: { scopeId: actor.newsroomId, action: 'scale.set', data },
  });
}

/** The part that inserts those of the ratings that do not exist; its guard returns the newsroom's `id`. */
export function insertRatings(ratings: RatingRecord[]): StatementPart {
  return Prisma.sql`
    INSERT INTO rating (id, newsroom_id, label, definition, position, color, icon, value, must_change)
    SELECT given.id, guard.id, given.label, given.definition, given.position, given.color, given.icon, given.value,
      given."mustChange"
    FROM ${recordsOf(ratings)}, guard WHERE NOT EXISTS (SELECT 1 FROM rating r WHERE r.id = given.id) RETURNING 1`;
}

function recordsOf(ratings: RatingRecord[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(ratings)}::jsonb)
    AS given (id uuid, label text, definition text, position int, color text, icon text, value float8, "mustChange" boolean)`;
}
