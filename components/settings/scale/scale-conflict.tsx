'use client';

import { SavedMeanwhile } from '@/components/ui/forms/saved-meanwhile';
import type { ScaleDto } from '@/lib/contracts/newsroom';

interface ScaleConflictProps {
  theirs: ScaleDto;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Shown when somebody else saved the scale first: their version, and the choice between the two. */
export function ScaleConflict({ theirs, onTakeTheirs, onSaveMine }: ScaleConflictProps) {
  return (
    <SavedMeanwhile
      what="the scale"
      detail={`The saved scale is now: ${theirs.ratings.map(({ label }) => label).join(', ')}.`}
      mb="md"
      onTakeTheirs={onTakeTheirs}
      onSaveMine={onSaveMine}
    />
  );
}
