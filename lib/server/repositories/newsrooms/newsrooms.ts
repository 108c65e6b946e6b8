import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { type ClaimNote, commit, type StatementPart } from '../commit';
import { mintNewsroomId } from '../mint-newsroom-id';
import { insertRatings, type RatingRecord } from './scale';

export interface NewsroomRecord {
  id: string;
  name: string;
  publicReports: boolean;
  copiesRequired: boolean;
  publicCopies: boolean;
  watchDays: number;
  printsWeighing: boolean;
  isSample: boolean;
  version: number;
}

export async function findNewsroom(db: Db, id: NewsroomId): Promise<NewsroomRecord | null> {
  return db.newsroom.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      publicReports: true,
      copiesRequired: true,
      publicCopies: true,
      watchDays: true,
      printsWeighing: true,
      isSample: true,
      version: true,
    },
  });
}

/** The e-mail addresses of the sample newsroom's people who may still sign in; empty where there is no sample. */
export async function listSampleEmails(db: Db): Promise<string[]> {
  const rows = await db.member.findMany({
    where: { disabledAt: null, newsroom: { isSample: true } },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** Changes the settings, if they are still at `change.version`; null when somebody was faster. */
export async function updateNewsroomRow(
  db: Db,
  actor: Actor,
  change: Omit<NewsroomRecord, 'id' | 'isSample'>,
  write: { data: Record<string, Json>; parts: StatementPart[]; claimEntries: ClaimNote[] },
): Promise<{ sequence: number } | null> {
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE newsroom SET name = ${change.name}, public_reports = ${change.publicReports},
        copies_required = ${change.copiesRequired}, public_copies = ${change.publicCopies}, watch_days = ${change.watchDays}::int,
        prints_weighing = ${change.printsWeighing}, version = version + 1
      WHERE id = ${actor.newsroomId}::uuid AND version = ${change.version} RETURNING id`,
    parts: write.parts,
    entry: { scopeId: actor.newsroomId, action: 'newsroom.updated', data: write.data },
    claimEntries: write.claimEntries,
  });
}

/** The id for a newsroom that is about to be written. */
export function makeNewsroomId(): NewsroomId {
  return mintNewsroomId(randomUUID());
}

/**
 * Writes a newsroom with its scale and its first member, who is the actor. Fails on the index `member_email_key` when
 * the address is taken.
 */
export async function insertNewsroom(
  db: Db,
  actor: Actor,
  newsroom: { isSample: boolean; copiesRequired: boolean; passwordHash: string; ratings: RatingRecord[] },
): Promise<void> {
  await commit(db, actor, {
    guard: Prisma.sql`
      INSERT INTO newsroom (id, name, is_sample, copies_required)
      VALUES (${actor.newsroomId}::uuid, ${actor.newsroomName}, ${newsroom.isSample},
        ${newsroom.copiesRequired}) RETURNING id`,
    parts: [
      Prisma.sql`
        INSERT INTO member (id, newsroom_id, email, name, password_hash, roles)
        SELECT ${actor.memberId}::uuid, guard.id, ${actor.email}, ${actor.name}, ${newsroom.passwordHash},
          ${actor.roles}::role[]
        FROM guard RETURNING 1`,
      insertRatings(newsroom.ratings),
    ],
    entry: {
      scopeId: actor.newsroomId,
      action: 'newsroom.created',
      data: {
        name: actor.newsroomName,
        memberId: actor.memberId,
        memberName: actor.name,
        roles: actor.roles,
      },
    },
  });
}
