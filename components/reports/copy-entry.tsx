import { describeAccess, describeChange, describeCopy } from '@/lib/domain/report/words/evidence-text';
import type { ReportSource } from '@/lib/domain/report/model/report-model';
import classes from './source-entry.module.css';

/** Where the passage can be looked up even if its page is gone, and whether the page has changed since. */
export function CopyEntry({ source }: { source: ReportSource }) {
  const { copy, changedSince } = source;
  const change = describeChange(source);
  const access = copy ? describeAccess(copy) : null;
  return (
    <>
      {copy && (
        <p className={classes.copy}>
          {describeCopy(copy)}:{' '}
          <a href={copy.url} rel="nofollow">
            {copy.url}
          </a>
          {access !== null && <span className={classes.quiet}> ({access})</span>}
          <br />
          <span className={classes.quiet}>SHA-256 {copy.sha256}</span>
        </p>
      )}
      {change !== null && (
        <p className={classes.copy}>
          <strong>{change}</strong>
          {changedSince && (
            <>
              <br />
              <span className={classes.quiet}>SHA-256 {changedSince.sha256}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
