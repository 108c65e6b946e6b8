import classes from './wordmark.module.css';

/** The name as the trade would set it: a line under what is being checked. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <span className={classes.line}>Line</span>check
    </span>
  );
}
