import classes from './wordmark.module.css';

/** The name as the trade would print it: with a line under the word that is being checked. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <span className={classes.line}>Line</span>check
    </span>
  );
}
