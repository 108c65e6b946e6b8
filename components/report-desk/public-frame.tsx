import type { ReactNode } from 'react';
import { formatDay } from '@/lib/domain/report/report-dates';
import classes from './public-frame.module.css';

interface PublicFrameProps {
  newsroom: string;
  /** The edition that took this one's place. */
  supersededBy: { edition: number; at: string; correction: string | null; url: string } | null;
  children: ReactNode;
}

/** What stands around a public page: who publishes it, and whether there is a newer edition. Needs no script. */
export function PublicFrame({ newsroom, supersededBy, children }: PublicFrameProps) {
  return (
    <div className={classes.page}>
      {supersededBy && (
        <aside className={classes.superseded} aria-label="Newer edition">
          <p>
            <strong>This edition is superseded by edition {supersededBy.edition}</strong>, published on{' '}
            <time dateTime={supersededBy.at}>{formatDay(supersededBy.at)}</time>.{' '}
            {supersededBy.correction !== null && <span dir="auto">{supersededBy.correction} </span>}
            <a href={supersededBy.url}>Read edition {supersededBy.edition}</a>
          </p>
        </aside>
      )}
      <main className={classes.sheet}>{children}</main>
      <footer className={classes.footer}>
        <p>
          Published by {newsroom}. Two people other than the writer have signed off what stands here; an
          edition is never edited, only followed by the next.
        </p>
      </footer>
    </div>
  );
}
