import { type ClaimState, claimStates, type UnplacedReason } from '@/lib/domain/vocabulary';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';

/** The state that a claim shows: its own, or `changed` if its words changed and nobody has answered that yet. */
export type ShownState = ClaimState | 'changed';

/** The states in the order of the filters. Those that wait for an answer about their words are together. */
export const shownStates: readonly ShownState[] = claimStates.flatMap((state) =>
  state === 'orphaned' ? ['changed', state] : [state],
);

export const shownStateWords: Record<ShownState, string> = { ...claimStateWords, changed: 'changed?' };

export function shownStateOf({
  state,
  unplaced,
}: {
  state: ClaimState;
  unplaced: UnplacedReason | null;
}): ShownState {
  return unplaced === 'changed' ? 'changed' : state;
}
