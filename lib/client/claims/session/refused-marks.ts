import { createSignal } from '@/lib/client/signal';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import type { Draft } from '@/lib/client/drafts/draft';
import type { DraftStore } from '@/lib/client/drafts/draft-store';

/** Words that were marked and not taken, because somebody changed the text or for another reason: nothing of it is lost. */
export interface RefusedMark {
  id: string;
  /** The words that were marked; empty where only what was typed for a claim is left. */
  quote: string;
  /** What had been typed of the claim. */
  statement: string;
  /** All that had been typed and chosen of it, over an empty card. */
  draft?: Draft;
  /** What the server said; null where a newer text has not got the words. */
  reason?: string | null;
  /** The revision in which the words are not as they were, or else the one that they were marked in. */
  revision: number;
  /** Where they probably are there; null when they are gone. */
  proposed: { start: number; end: number; quote: string } | null;
}

/** The marks that wait for a person's choice; kept in the browser until it is made. */
export interface RefusedMarks {
  getSnapshot(): readonly RefusedMark[];
  subscribe(listener: () => void): () => void;
  /** Adds the mark, or replaces what is known of it. */
  put(mark: RefusedMark): void;
  remove(id: string): void;
}

const formName = 'refused-marks';

export function createRefusedMarks(drafts: DraftStore): RefusedMarks {
  let marks: readonly RefusedMark[] = [];
  const changed = createSignal();

  function change(next: readonly RefusedMark[]): void {
    marks = next;
    const kept = marks.length > 0 ? drafts.keepForm(formName, marks) : drafts.dropForm(formName);
    kept.catch(() => undefined);
    changed.emit();
  }
  const without = (id: string) => marks.filter((mark) => mark.id !== id);

  return {
    getSnapshot: () => marks,
    subscribe(listener) {
      if (!changed.isHeard()) {
        drafts.loadForm<RefusedMark[]>(formName).then(
          (kept) => {
            const missing = kept?.filter(({ id }) => marks.every((mark) => mark.id !== id)) ?? [];
            if (missing.length > 0) change([...missing, ...marks]);
          },
          () => undefined,
        );
      }
      return changed.subscribe(listener);
    },
    put: (mark) => change([...without(mark.id), mark]),
    remove: (id) => change(without(id)),
  };
}

/** What a refusal says of the newer text, or null where it says nothing of the kind. */
export function readNewerPlace(current: unknown): Pick<RefusedMark, 'revision' | 'proposed'> | null {
  if (!(current instanceof Object)) return null;
  const { revision, proposed } = current as { revision?: unknown; proposed?: RefusedMark['proposed'] };
  return typeof revision === 'number' ? { revision, proposed: proposed ?? null } : null;
}

/** Everything of the mark that a person wrote or chose words for, a line each. */
export function wordsToCopy({ quote, statement, draft = {} }: RefusedMark): string {
  const claimant = draft.claimant?.value ?? '';
  const rationale = draft.rationale ? textOfDocument(draft.rationale.value) : '';
  return [quote, statement, claimant, rationale].filter((words) => words.trim() !== '').join('\n');
}
