import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { revokeReportLinkRow } from '../../repositories/reports/report-links';
import type { CommandContext } from '../frame/command-context';

/** Ends a private link at once, whoever made it. */
export async function revokeLink(
  { db, actor }: CommandContext,
  link: { articleId: string; linkId: string },
): Promise<void> {
  const written = await revokeReportLinkRow(db, actor, link);
  if (!written) throw new Failure('not_found', 'There is no such link.');
}
