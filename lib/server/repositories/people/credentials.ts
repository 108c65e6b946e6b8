import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Role } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { mintNewsroomId } from '../mint-newsroom-id';

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
  /** Known devices are those of this count. */
  deviceEpoch: number;
  isDisabled: boolean;
}

/** `email` in its normal form. */
export function findCredentialsByEmail(db: Db, email: string): Promise<CredentialRecord | null> {
  return findBy(db, { email });
}

export function findCredentials(db: Db, memberId: string): Promise<CredentialRecord | null> {
  return findBy(db, { id: memberId });
}

async function findBy(db: Db, where: { id: string } | { email: string }): Promise<CredentialRecord | null> {
  const member = await db.member.findUnique({
    where,
    select: {
      id: true,
      name: true,
      email: true,
      newsroomId: true,
      newsroom: { select: { name: true } },
      roles: true,
      isLead: true,
      passwordHash: true,
      deviceEpoch: true,
      disabledAt: true,
    },
  });
  if (!member) return null;
  const { id, newsroomId, newsroom, disabledAt, ...rest } = member;
  return {
    ...rest,
    memberId: id,
    newsroomId: mintNewsroomId(newsroomId),
    newsroomName: newsroom.name,
    isDisabled: disabledAt !== null,
  };
}
