import type { ReactNode } from 'react';
import { formatInstant } from '@/lib/domain/report/words/report-dates';
import classes from './public-frame.module.css';

interface SharedFrameProps {
  newsroom: string;
  expiresAt: string;
  children: ReactNode;
}

/** The frame of a report that is read by a private link. Needs no script. */
export function SharedFrame({ newsroom, expiresAt, children }: SharedFrameProps) {
  return (
    <div className={classes.page}>
      <aside className={classes.note} aria-label="Private link">
        <p>
          <strong>Shared in private by {newsroom}.</strong> This is not a public page. Whoever has its address
          can read it until <time dateTime={expiresAt}>{formatInstant(expiresAt)}</time>.
        </p>
      </aside>
      <main className={classes.sheet}>{children}</main>
    </div>
  );
}
