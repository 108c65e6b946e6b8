import type { ShownState } from '@/lib/client/claims/list/shown-state';
import { lineStyleOf } from '@/lib/domain/report/appearance/line-style';
import classes from './line-swatch.module.css';

/**
 * The line that marks a state in the text, shown beside the state's word. A claim that is not in the text has none.
 * Decorative.
 */
export function LineSwatch({ state }: { state: ShownState }) {
  if (state === 'orphaned' || state === 'cut') return null;
  const line = state === 'changed' ? 'framed' : lineStyleOf(state);
  return <span className={classes.swatch} data-line={line} aria-hidden />;
}
