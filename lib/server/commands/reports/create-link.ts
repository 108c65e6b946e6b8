import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CreatedLink, CreateLinkBody } from '@/lib/contracts/publication';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import { secretShownOnce } from '../../auth/shown-once';
import { getEnv } from '../../env';
import { presentLink } from '../../presenters/present-link';
import { getPublication } from '../../queries/reports/load-publication';
import { findOwnReportLink, insertReportLink } from '../../repositories/reports/report-links';
import { sha256 } from '../../sha256';
import type { CommandContext } from '../frame/command-context';

/** A link that is forgotten ends by itself. */
const longestDays = 366;
const dayMs = 86_400_000;

/** A private link to an edition or to the draft. Its address is in this answer and nowhere else. */
export async function createLink(
  context: CommandContext,
  articleId: string,
  input: CreateLinkBody,
): Promise<CreatedLink> {
  const { db, actor } = context;
  const { edition: newest } = await getPublication(db, actor, articleId);
  const edition = input.shows === 'draft' ? null : (input.shows ?? (newest === 0 ? null : newest));
  if (edition !== null && edition > newest) throw invalidField('shows', 'is no edition of this article');
  if (Date.parse(input.expiresAt) > Date.now() + longestDays * dayMs) {
    throw invalidField('expiresAt', `is more than ${longestDays} days away`);
  }
  const token = tokenOf(actor);
  const written = await insertReportLink(db, actor, {
    id: randomUUID(),
    articleId,
    edition,
    note: input.note ?? null,
    expiresAt: input.expiresAt,
    tokenHash: sha256(token),
  });
  if (!written) throw invalidField('expiresAt', 'is in the past');
  return recoverCreatedLink(context, token);
}

/** The answer for a link that was made, also where the first answer never arrived. */
export async function recoverCreatedLink(
  { db, actor }: CommandContext,
  token = tokenOf(actor),
): Promise<CreatedLink> {
  const link = await findOwnReportLink(db, actor, sha256(token));
  if (!link) throw new Failure('not_found', 'There is no such link.');
  const baseUrl = getEnv().NEXTAUTH_URL.replace(/\/+$/, '');
  return { ...presentLink(link), url: `${baseUrl}/r/shared/${token}` };
}

function tokenOf(actor: Actor): string {
  return secretShownOnce(actor, 'link').toString('base64url');
}
