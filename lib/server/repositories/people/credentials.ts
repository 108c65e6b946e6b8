import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Role } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';

/** A member as sign-in needs to know them. Leaves the server in no form. */
export interface CredentialRecord {
  memberId: string;
  name: string;
  email: string;
  newsroomId: NewsroomId;
  newsroomName: string;
  roles: Role[];
  isLead: boolean;
  passwordHash: string | null;
  isDisabled: boolean;
}

const selectCredentials = Prisma.sql`
  SELECT m.id AS "memberId", m.name, m.email, m.newsroom_id AS "newsroomId", n.name AS "newsroomName", m.roles::text[], m.is_lead AS "isLead",
    m.password_hash AS "passwordHash", m.disabled_at IS NOT NULL AS "isDisabled"
  FROM member m JOIN newsroom n ON n.id = m.newsroom_id`;

/** `email` in its normal form. */
export async function findCredentialsByEmail(db: Db, email: string): Promise<CredentialRecord | null> {
  const rows = await db.$queryRaw<CredentialRecord[]>`${selectCredentials} WHERE m.email = ${email}`;
  return rows[0] ?? null;
}

export async function findCredentials(db: Db, memberId: string): Promise<CredentialRecord | null> {
  const rows = await db.$queryRaw<CredentialRecord[]>`${selectCredentials} WHERE m.id = ${memberId}::uuid`;
  return rows[0] ?? null;
}
