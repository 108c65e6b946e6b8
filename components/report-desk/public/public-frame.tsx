import type { ReactNode } from 'react';
import { formatDay } from '@/lib/domain/report/words/report-dates';
import { permanentUrl } from '@/lib/domain/report/model/report-urls';
import { EditionList, type PublicEdition } from './edition-list';
import classes from './public-frame.module.css';

export interface FramedReport {
  model: {
    newsroom: string;
    edition: number | null;
    baseUrl: string;
    article: { id: string };
  };
  /** Every edition, newest first. */
  editions: readonly PublicEdition[];
  /** The edition that replaced this one. */
  supersededBy: PublicEdition | null;
  /** Since when it is no longer public. Only members see it then. */
  unpublished: { at: string; notice: string | null } | null;
}

/**
 * The frame of a public page: who publishes it, whether it is still public, and the other editions. Needs no script.
 */
export function PublicFrame({ report, children }: { report: FramedReport; children: ReactNode }) {
  const { model, editions, supersededBy, unpublished } = report;
  return (
    <div className={classes.page}>
      {unpublished && <UnpublishedNote {...unpublished} />}
      {supersededBy && (
        <aside className={classes.note} aria-label="Newer edition">
          <p>
            <strong>This edition is superseded by edition {supersededBy.edition}</strong>, published on{' '}
            <time dateTime={supersededBy.at}>{formatDay(supersededBy.at)}</time>.{' '}
            {supersededBy.correction !== null && <span dir="auto">{supersededBy.correction} </span>}
            <a href={supersededBy.url}>Read edition {supersededBy.edition}</a>
          </p>
        </aside>
      )}
      <main className={classes.sheet}>{children}</main>
      <footer className={`${classes.footer} screen-only`}>
        <EditionList editions={editions} shown={model.edition} permanentUrl={permanentUrl(model)} />
        <p>
          Published by {model.newsroom}. Two people other than the writer have signed off what stands here; an
          edition is never edited, only followed by the next.
        </p>
      </footer>
    </div>
  );
}

function UnpublishedNote({ at, notice }: { at: string; notice: string | null }) {
  return (
    <aside className={classes.note} aria-label="Unpublished">
      <p>
        <strong>Unpublished</strong> on <time dateTime={at}>{formatDay(at)}</time>. Only members of the
        newsroom see this page; everybody else is told that it is gone
        {notice === null ? (
          '.'
        ) : (
          <>
            : “<span dir="auto">{notice}</span>”
          </>
        )}
      </p>
    </aside>
  );
}
