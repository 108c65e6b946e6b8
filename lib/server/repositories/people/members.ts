import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { normaliseEmail } from '@/lib/domain/text/fields/email';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import type { Role } from '@/lib/domain/vocabulary';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import type { Actor } from '../../auth/actor';
import { actorOfMember } from '../../auth/actor-of-member';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { reopenSignedOf } from '../article-touch';
import { commit } from '../commit';
import { findCredentialsByEmail } from './credentials';
import type { PersonRecord } from '../person-record';

export interface MemberRecord {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  isLead: boolean;
  disabledAt: Date | null;
  version: number;
  createdAt: Date;
}

const memberColumns = Prisma.sql`id, name, email, roles::text[], is_lead AS "isLead", disabled_at AS "disabledAt", version, created_at AS "createdAt"`;

const fields = {
  id: true,
  name: true,
  email: true,
  roles: true,
  isLead: true,
  disabledAt: true,
  version: true,
  createdAt: true,
} as const satisfies Record<keyof MemberRecord, true>;

/** The members by name; those who have left come last. */
export async function listMembers(db: Db, newsroomId: NewsroomId): Promise<MemberRecord[]> {
  const members = await db.member.findMany({ where: { newsroomId }, select: fields });
  const isGone = ({ disabledAt }: MemberRecord) => Number(disabledAt !== null);
  return members.sort((one, other) => isGone(one) - isGone(other) || byName(one, other));
}

export async function findMember(db: Db, newsroomId: NewsroomId, id: string): Promise<MemberRecord | null> {
  return db.member.findUnique({ where: { id, newsroomId }, select: fields });
}

export async function findMemberByEmail(
  db: Db,
  newsroomId: NewsroomId,
  email: string,
): Promise<MemberRecord | null> {
  return db.member.findUnique({ where: { email, newsroomId }, select: fields });
}

/** A member who may act now: of this newsroom and not disabled. */
export async function findActiveMember(
  db: Db,
  newsroomId: NewsroomId,
  memberId: string,
): Promise<{ id: string; name: string; roles: Role[] } | null> {
  const member = await findMember(db, newsroomId, memberId);
  return member && !member.disabledAt ? { id: member.id, name: member.name, roles: member.roles } : null;
}

/**
 * A byline as it is kept: a member's id or e-mail address stands for their name, if only one member has it. Members who have left
 * count, so that their articles stay theirs.
 */
export async function resolveByline(
  db: Db,
  newsroomId: NewsroomId,
  writer: string | null,
): Promise<string | null> {
  const byline = writer?.trim() ?? '';
  if (byline === '') return null;
  const email = normaliseEmail(byline);
  const byAddress = email === null ? [] : [{ email }];
  const byId = isUuid(byline) ? [{ id: byline.toLowerCase() }] : [];
  const member = await db.member.findFirst({
    where: { newsroomId, OR: [...byId, ...byAddress] },
    select: { name: true },
  });
  return member?.name ?? byline;
}

/** Every member by name, those who have left too. */
export async function listMemberNames(db: Db, newsroomId: NewsroomId): Promise<PersonRecord[]> {
  const members = await db.member.findMany({ where: { newsroomId }, select: { id: true, name: true } });
  return members.sort(byName);
}

/** The order of `lower(name), id`, which the typed client cannot ask for. */
function byName(one: PersonRecord, other: PersonRecord): number {
  return compare(one.name.toLowerCase(), other.name.toLowerCase()) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The member with this address, as an actor for the command line; null for nobody or somebody disabled. */
export async function findActorByEmail(db: Db, email: string): Promise<Actor | null> {
  const normal = normaliseEmail(email);
  const member = normal === null ? null : await findCredentialsByEmail(db, normal);
  return member && !member.isDisabled ? actorOfMember(member) : null;
}

/** Writes a member; fails on the index `member_email_key` when the address is taken, in whichever newsroom. */
export async function insertMember(
  db: Db,
  actor: Actor,
  member: Pick<MemberRecord, 'id' | 'name' | 'email' | 'roles'> & { passwordHash: string | null },
  data: Record<string, Json>,
): Promise<MemberRecord | null> {
  return commit<MemberRecord>(db, actor, {
    guard: Prisma.sql`
      INSERT INTO member (id, newsroom_id, email, name, password_hash, roles)
      VALUES (${member.id}::uuid, ${actor.newsroomId}::uuid, ${member.email}, ${member.name}, ${member.passwordHash},
        ${member.roles}::role[])
      RETURNING ${memberColumns}`,
    entry: { scopeId: actor.newsroomId, action: 'member.created', data },
  });
}

export interface MemberChange {
  name: string;
  roles: Role[];
  isLead: boolean;
  isDisabled: boolean;
}

/**
 * Changes a member who is still at the version that was read, and ends the access of one who is disabled. Null when
 * somebody was faster, or when the newsroom would be left without an enabled admin.
 */
export async function updateMemberRow(
  db: Db,
  actor: Actor,
  member: Pick<MemberRecord, 'id' | 'version' | 'name'>,
  { change, ...entry }: { change: MemberChange; action: LedgerAction; data: Record<string, Json> },
): Promise<{ sequence: number } | null> {
  const staysAdmin = change.roles.includes('admin') && !change.isDisabled;
  // The admins' rows are locked in one order and re-read, so that two admins cannot remove each other at once.
  const anotherAdmin = Prisma.sql`(
    SELECT count(*) FILTER (WHERE admin.id <> ${member.id}::uuid) FROM (
      SELECT id FROM member
      WHERE newsroom_id = ${actor.newsroomId}::uuid AND 'admin' = ANY (roles) AND disabled_at IS NULL
      ORDER BY id FOR UPDATE) AS admin) > 0`;
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE member SET name = ${change.name}, roles = ${change.roles}::role[], is_lead = ${change.isLead}, version = version + 1,
        disabled_at = CASE WHEN ${change.isDisabled} THEN coalesce(disabled_at, now()) END,
        device_epoch = device_epoch + ${change.isDisabled ? 1 : 0}::int
      WHERE id = ${member.id}::uuid AND newsroom_id = ${actor.newsroomId}::uuid AND version = ${member.version}
        ${staysAdmin ? Prisma.empty : Prisma.sql`AND ${anotherAdmin}`}
      RETURNING id`,
    parts: [
      ...(change.isDisabled ? [endSessions(member.id, null), endTokens(member.id)] : []),
      ...(change.name === member.name ? [] : [reopenSignedOf.writer(member.id)]),
    ],
    entry: { scopeId: actor.newsroomId, ...entry },
  });
}

/**
 * Sets a password, if it is still the one that was verified, and ends every session but the actor's own, and all API tokens
 * where that is wanted. No device is known any more. Gives the new count of known devices.
 */
export async function setPasswordHash(
  db: Db,
  actor: Actor,
  password: { before: string; after: string; revokesTokens: boolean },
): Promise<{ deviceEpoch: number } | null> {
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE member SET password_hash = ${password.after}, device_epoch = device_epoch + 1
      WHERE id = ${actor.memberId}::uuid AND newsroom_id = ${actor.newsroomId}::uuid AND password_hash = ${password.before}
      RETURNING device_epoch AS "deviceEpoch"`,
    parts: [
      endSessions(actor.memberId, actor.sessionId),
      ...(password.revokesTokens ? [endTokens(actor.memberId)] : []),
    ],
    entry: {
      scopeId: actor.newsroomId,
      action: 'member.password_changed',
      data: { memberId: actor.memberId, ...(password.revokesTokens ? { revokesTokens: true } : {}) },
    },
  });
}

function endSessions(memberId: string, exceptId: string | null): Prisma.Sql {
  return Prisma.sql`
    DELETE FROM session WHERE member_id = ${memberId}::uuid AND id IS DISTINCT FROM ${exceptId}::uuid
      AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

function endTokens(memberId: string): Prisma.Sql {
  return Prisma.sql`
    UPDATE api_token SET revoked_at = now() WHERE member_id = ${memberId}::uuid AND revoked_at IS NULL
      AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}
