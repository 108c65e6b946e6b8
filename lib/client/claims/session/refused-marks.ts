import { createSignal } from '@/lib/client/signal';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import type { Draft } from '@/lib/client/drafts/draft';
import type { DraftStore } from '@/lib/client/drafts/draft-store';

/** A mark that was refused, because somebody changed the text or for another reason. Nothing of it is lost. */
export interface RefusedMark {
  id: string;
  /** The marked words. Empty if only what was typed for a claim is left. */
  quote: string;
  /** The statement that was typed. */
  statement: string;
  /** Everything that was typed and chosen for it, as changes of an empty card. */
  draft?: Draft;
  /** The server's message. Null if a newer text no longer has the words. */
  reason?: string | null;
  /** The revision in which the words have changed, or else the one in which they were marked. */
  revision: number;
  /** The probable place of the words in that revision. Null if they are gone. */
  proposed: { start: number; end: number; quote: string } | null;
}

/** The marks that wait for a person's choice. They are kept in the browser until then. */
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

/** What a refusal says about the newer text. Null if it says nothing about that. */
export function readNewerPlace(current: unknown): Pick<RefusedMark, 'revision' | 'proposed'> | null {
  if (!(current instanceof Object)) return null;
  const { revision, proposed } = current as { revision?: unknown; proposed?: RefusedMark['proposed'] };
  return typeof revision === 'number' ? { revision, proposed: proposed ?? null } : null;
}

/** Everything that a person wrote for the mark or chose words for, one line each. */
export function wordsToCopy({ quote, statement, draft = {} }: RefusedMark): string {
  const claimant = draft.claimant?.value ?? '';
  const rationale = draft.rationale ? textOfDocument(draft.rationale.value) : '';
  return [quote, statement, claimant, rationale].filter((words) => words.trim() !== '').join('\n');
}
