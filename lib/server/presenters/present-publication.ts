import 'server-only';
import type { PublicationDto } from '@/lib/contracts/publication';
import { permanentUrl } from '@/lib/domain/report/model/report-urls';
import type { Actor } from '../auth/actor';
import { getEnv } from '../env';
import type { PublicationRecord } from '../repositories/reports/publication';
import { presentPermission } from './present-permission';

/** Whether an article's report is public, as its newsroom sees it. */
export function presentPublication(publication: PublicationRecord, actor: Actor): PublicationDto {
  const { articleId, version, unpublished } = publication;
  return {
    articleId,
    url: permanentUrl({ baseUrl: getEnv().NEXTAUTH_URL, article: { id: articleId } }),
    unpublished: presentUnpublished(unpublished),
    version,
    abilities: {
      unpublish: presentPermission(actor, 'report.unpublish'),
      share: presentPermission(actor, 'report.share'),
    },
  };
}

function presentUnpublished(unpublished: PublicationRecord['unpublished']): PublicationDto['unpublished'] {
  if (unpublished === null) return null;
  const { at, by, reason, notice } = unpublished;
  return { at: new Date(at).toISOString(), by, reason, notice };
}
