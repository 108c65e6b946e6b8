import 'server-only';
import { randomBytes } from 'node:crypto';
import { invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { listKnownMembers } from '../../repositories/sources/sources';

export interface Confidence {
  isConfidential: boolean;
  /** In a fixed order; whoever notes it is always among them. */
  readerIds: string[];
  /** Empty for what was open from the beginning: nothing stands for it but itself. */
  salt: string;
}

/**
 * Who may read what is being noted. Throws 422 for readers of something open, and for people who are not in this
 * newsroom.
 */
export async function resolveReaders(
  db: Db,
  actor: Actor,
  input: { confidential?: boolean | undefined; readerIds?: readonly string[] | undefined },
): Promise<Confidence> {
  if (!input.confidential) {
    if (input.readerIds && input.readerIds.length > 0)
      throw invalidField('readerIds', 'goes with confidential');
    return { isConfidential: false, readerIds: [], salt: '' };
  }
  const named = [...new Set([actor.memberId, ...(input.readerIds ?? [])])].sort();
  const known = await listKnownMembers(db, actor.newsroomId, named);
  if (known.length < named.length)
    throw invalidField('readerIds', 'names somebody who is not in the newsroom');
  return { isConfidential: true, readerIds: named, salt: randomBytes(32).toString('hex') };
}
