import type { KeptMark } from '@/lib/client/drafts/kept-mark';
import { listedClaimOf } from '../store/listed-claim';
import { createOptimisticClaim } from '../store/optimistic-claim';
import { queryKeys } from './query-keys';
import type { SessionParts } from './session-parts';

/** Shows a mark as the claim that it will become: in the text, in the list and as a card. */
export function showMark(session: SessionParts, mark: KeptMark): void {
  const { articleId, member, queryClient, saver, store } = session;
  const known = store.getState().byId.get(mark.id);
  // The mark reached the server although no answer came.
  if (known && !known.isPending) return;
  const claim = createOptimisticClaim({ ...mark, articleId, createdBy: member });
  queryClient.setQueryData(queryKeys.claim(mark.id), claim);
  saver.observe(claim);
  store.apply({ type: 'put', record: { ...listedClaimOf(claim), isPending: true } });
}

/** Removes a mark that was not saved from the screen, with what was typed for it. */
export function hideMark({ queryClient, saver, store }: SessionParts, id: string): void {
  saver.discard(id);
  store.apply({ type: 'remove', id });
  queryClient.removeQueries({ queryKey: queryKeys.claim(id) });
}

/** The number that the server will give, unless somebody else marks at the same moment. */
export function nextNumber({ store }: SessionParts): number {
  let highest = 0;
  for (const { number } of store.getState().byId.values()) highest = Math.max(highest, number);
  return highest + 1;
}
