import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import { createEditClaim, type EditClaim } from './claim-edits';
import { type ClaimTransitions, createClaimTransitions } from './claim-transitions';
import type { WriteContext } from './claim-writes';
import { type ContactEdits, createContactEdits } from './contact-edits';
import { startMark } from './mark-claim';
import { createSpanMoves, type SpanMoves } from './move-span';
import { createPlaceCommands, type PlaceCommands } from './place-commands';
import { createRefusedCommands, type RefusedCommands } from './refused-commands';
import { createCitationEdits, type CitationEdits } from './citation-edits';
import { createStandEdits, type StandEdits } from './stand-edits';
import { createWordingEdits, type WordingEdits } from './wording-edits';

/** Everything that a person can do to the claims of the open article. */
export interface ClaimCommands
  extends
    ClaimTransitions,
    ContactEdits,
    PlaceCommands,
    RefusedCommands,
    CitationEdits,
    SpanMoves,
    StandEdits,
    WordingEdits {
  /** Returns the new claim's id at once. */
  mark(range: SpanRange): string;
  edit: EditClaim;
}

export function createClaimCommands(context: WriteContext): ClaimCommands {
  const edit = createEditClaim(context);
  return {
    ...createClaimTransitions(context),
    ...createContactEdits(context),
    ...createPlaceCommands(context),
    ...createRefusedCommands(context),
    ...createCitationEdits(context),
    ...createSpanMoves(context, edit),
    ...createStandEdits(context),
    ...createWordingEdits(context),
    mark: (range) => startMark(context, range),
    edit,
  };
}
