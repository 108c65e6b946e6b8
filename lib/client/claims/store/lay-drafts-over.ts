import type { ClaimSaver } from '@/lib/client/drafts/claim-saver';
import type { Draft } from '@/lib/client/drafts/draft';
import type { LocalFields } from './claim-list-state';
import type { ClaimStore } from './claim-store';

/** Shows unanswered changes made here in the list and the text too. No answer to an older change undoes them. */
export function layDraftsOver(store: ClaimStore, saver: ClaimSaver, revision: number): void {
  let laid = new Set<string>();
  saver.subscribe(() => {
    const { drafts } = saver.getSnapshot();
    const now = new Set<string>();
    for (const [id, draft] of drafts) {
      const fields = localFields(draft, revision);
      if (fields) now.add(id);
      store.apply({ type: 'local', id, fields });
    }
    for (const id of laid) if (!drafts.has(id)) store.apply({ type: 'local', id, fields: null });
    laid = now;
  });
}

function localFields({ span, kind, risk, rating }: Draft, revision: number): LocalFields | null {
  const fields: LocalFields = {
    ...(span?.value.revision === revision && {
      startOffset: span.value.start,
      endOffset: span.value.end,
    }),
    ...(kind && { kind: kind.value }),
    ...(risk && { risk: risk.value }),
    ...(rating && { ratingId: rating.value }),
  };
  return Object.keys(fields).length > 0 ? fields : null;
}
