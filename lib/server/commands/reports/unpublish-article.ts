import 'server-only';
import type { PublicationDto, UnpublishBody } from '@/lib/contracts/publication';
import { Failure } from '@/lib/domain/failure';
import { getPublication, loadPublication } from '../../queries/reports/load-publication';
import { insertUnpublishing } from '../../repositories/reports/publication';
import { refuseOldPublication } from '../frame/refuse-old-publication';
import type { ChangeContext } from '../frame/command-context';

/**
 * Takes every edition of the article off the public pages. One person is enough for this, while words are put there
 * by two: what may be wrong, or may harm somebody, must not wait for a second person.
 */
export async function unpublishArticle(
  { db, actor, ifMatch }: ChangeContext,
  articleId: string,
  { reason, notice = null }: UnpublishBody,
): Promise<PublicationDto> {
  const seen = await getPublication(db, actor, articleId);
  refuseOldPublication(actor, seen, ifMatch);
  if (seen.edition === 0) throw new Failure('wrong_state', 'No edition of this article has been published.');
  if (seen.unpublished)
    throw new Failure('wrong_state', 'The report of this article is unpublished already.');
  const written = await insertUnpublishing(db, actor, seen, { reason: reason.trim(), notice });
  if (!written) refuseOldPublication(actor, await getPublication(db, actor, articleId), null);
  return loadPublication(db, actor, articleId);
}
