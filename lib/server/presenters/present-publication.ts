import 'server-only';
import type { PublicationDto } from '@/lib/contracts/publication';
import { permanentUrl } from '@/lib/domain/report/report-urls';
import { getEnv } from '../env';
import type { PublicationRecord } from '../repositories/publication';

/** Whether an article's report is public, as its newsroom sees it. */
export function presentPublication({ articleId, version, unpublished }: PublicationRecord): PublicationDto {
  return {
    articleId,
    url: permanentUrl({ baseUrl: getEnv().NEXTAUTH_URL, article: { id: articleId } }),
    unpublished: unpublished && { ...unpublished, at: new Date(unpublished.at).toISOString() },
    version,
  };
}
