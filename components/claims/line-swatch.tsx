import { lineStyleOf } from '@/lib/domain/report/line-style';
import type { ClaimState } from '@/lib/domain/vocabulary';
import classes from './line-swatch.module.css';

/** The line that a state is drawn with in the text, beside its word. Decorative. */
export function LineSwatch({ state }: { state: ClaimState }) {
  return <span className={classes.swatch} data-line={lineStyleOf(state)} aria-hidden />;
}
