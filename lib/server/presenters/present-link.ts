import 'server-only';
import type { LinkDto } from '@/lib/contracts/publication';
import type { ReportLinkRecord } from '../repositories/reports/report-links';

/** A private link without its address, which nobody here has any more. */
export function presentLink(link: ReportLinkRecord): LinkDto {
  const { id, articleId, edition, note, expiresAt, createdAt, createdBy, revokedAt, isOpen } = link;
  return {
    id,
    articleId,
    shows: edition ?? 'draft',
    note,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
    createdBy,
    revokedAt: revokedAt?.toISOString() ?? null,
    isOpen,
  };
}
