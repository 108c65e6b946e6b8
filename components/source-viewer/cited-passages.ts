import { type EditorClaim, presentEditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { stanceWords } from '@/lib/domain/claim-words';
import type { ClaimState } from '@/lib/domain/vocabulary';
import type { PassageTarget } from './use-passage-target';

/** A place in a copy's text that the address names. */
export interface ShownPlace {
  start: number;
  end: number;
}

type Use = LibrarySourceDto['uses'][number];

/**
 * The passages that claims cite from a copy, as they are marked in the text: the claim's number, the stance, and how
 * final it is.
 */
export function listCitedPassages(
  uses: readonly Use[],
  snapshotId: string,
  shown: ShownPlace | null,
  target: PassageTarget | null,
): EditorClaim[] {
  const marks = uses.flatMap((use) => {
    const { claimNumber, start, end, stance } = use;
    if (use.snapshotId !== snapshotId || start === null || end === null) return [];
    return [
      present(
        passageId(use),
        { start, end },
        { number: claimNumber, state: use.state, word: stanceWords[stance] },
      ),
    ];
  });
  const isMarked = shown === null || marks.some((mark) => isAt(mark, shown));
  return isMarked || target === null
    ? marks
    : [...marks, present('shown', shown, { ...target.claim, word: 'Here' })];
}

/** The mark that the address names. If there are several at one place, the one of the claim in question. */
export function shownPassage(
  marks: readonly EditorClaim[],
  shown: ShownPlace | null,
  target: PassageTarget | null,
): string | null {
  const there = shown === null ? [] : marks.filter((mark) => isAt(mark, shown));
  return (there.find(({ number }) => number === target?.claim.number) ?? there[0])?.id ?? null;
}

export function passageId({ claimId, start, end }: Pick<Use, 'claimId' | 'start' | 'end'>): string {
  return `${claimId}/${start}-${end}`;
}

function isAt({ startOffset, endOffset }: EditorClaim, { start, end }: ShownPlace): boolean {
  return startOffset === start && endOffset === end;
}

function present(
  id: string,
  { start, end }: ShownPlace,
  { number, state, word }: Pick<EditorClaim, 'number' | 'word'> & { state: string },
): EditorClaim {
  const claim = presentEditorClaim({
    id,
    number,
    startOffset: start,
    endOffset: end,
    state: state as ClaimState,
    unplaced: null,
    rating: null,
  });
  return { ...claim, word };
}
