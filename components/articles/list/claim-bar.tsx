import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimState } from '@/lib/domain/vocabulary';
import classes from './claim-bar.module.css';

/** From settled to open, so that the bar fills from the left as the check goes on. */
const order: readonly ClaimState[] = [
  'approved',
  'not_checkable',
  'proposed',
  'returned',
  'stale',
  'orphaned',
  'waiting',
  'in_progress',
  'marked',
];
const aside: readonly ClaimState[] = ['duplicate', 'withdrawn', 'cut'];

interface ClaimBarProps {
  byState: Record<ClaimState, number>;
}

/** An article's claims by state, as a small bar and in words. The words carry the meaning. */
export function ClaimBar({ byState }: ClaimBarProps) {
  const live = order.filter((state) => byState[state] > 0);
  const words = [...live, ...aside.filter((state) => byState[state] > 0)]
    .map((state) => `${byState[state]}\u00a0${claimStateWords[state]}`)
    .join(' · ');
  if (words === '') return <span className={classes.none}>No claims yet</span>;
  return (
    <span className={classes.claims}>
      {live.length > 0 && (
        <span className={classes.bar} aria-hidden>
          {live.map((state) => (
            <span
              key={state}
              className={classes.part}
              data-state={state}
              style={{ flexGrow: byState[state] }}
            />
          ))}
        </span>
      )}
      <span className={classes.words}>{words}</span>
    </span>
  );
}
