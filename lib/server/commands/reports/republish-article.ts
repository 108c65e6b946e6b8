import 'server-only';
import type { PublicationDto, RepublishBody } from '@/lib/contracts/publication';
import { Failure } from '@/lib/domain/failure';
import { getPublication, loadPublication } from '../../queries/reports/load-publication';
import { endUnpublishing } from '../../repositories/reports/publication';
import { refuseOldPublication } from '../frame/refuse-old-publication';
import type { ChangeContext } from '../frame/command-context';

/** Makes the editions of an unpublished article public again, as they were frozen and as two people signed them. */
export async function republishArticle(
  { db, actor, ifMatch }: ChangeContext,
  articleId: string,
  { reason }: RepublishBody,
): Promise<PublicationDto> {
  const seen = await getPublication(db, actor, articleId);
  refuseOldPublication(actor, seen, ifMatch);
  if (!seen.unpublished) throw new Failure('wrong_state', 'The report of this article is not unpublished.');
  const written = await endUnpublishing(db, actor, seen, reason.trim());
  if (!written) refuseOldPublication(actor, await getPublication(db, actor, articleId), null);
  return loadPublication(db, actor, articleId);
}
