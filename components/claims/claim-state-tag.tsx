import type { ClaimState } from '@/lib/domain/vocabulary';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import classes from './line-swatch.module.css';
import { LineSwatch } from './line-swatch';

/** A claim's state as line and word. */
export function ClaimStateTag({ state }: { state: ClaimState }) {
  return (
    <span className={classes.tag} data-state={state}>
      <LineSwatch state={state} />
      {claimStateWords[state]}
    </span>
  );
}
