import { type ClaimState, claimStates, type UnplacedReason } from '@/lib/domain/vocabulary';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';

/** What a claim shows as: its state, or that the words under it changed and nobody has answered that yet. */
export type ShownState = ClaimState | 'changed';

/** In the order in which filters list them: what waits for an answer about its words stands together. */
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
