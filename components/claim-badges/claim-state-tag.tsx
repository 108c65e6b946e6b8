import { type ShownState, shownStateWords } from '@/lib/client/claims/list/shown-state';
import classes from './line-swatch.module.css';
import { LineSwatch } from './line-swatch';

/** A claim's state as line and word. */
export function ClaimStateTag({ state }: { state: ShownState }) {
  return (
    <span className={classes.tag} data-state={state}>
      <LineSwatch state={state} />
      {shownStateWords[state]}
    </span>
  );
}
