import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { countOf, draftNotice, editionLabel, stateLabel } from '@/lib/domain/report/words/report-text';
import { claimStates } from '@/lib/domain/vocabulary';
import document from './report-document.module.css';
import classes from './report-header.module.css';
import { ReportTime } from './report-time';

/** Headline, byline, dates, the draft's notice or the edition's correction, and the counts. */
export function ReportHeader({ model }: { model: ReportModel }) {
  const { article } = model;
  return (
    <header className={classes.header}>
      <p className={document.kicker}>
        <span>{model.newsroom}</span> <span>Fact-check report</span> <span>{editionLabel(model)}</span>
      </p>
      <h1 className={classes.title} id="report-title" dir="auto">
        {article.title}
      </h1>
      {(article.writer !== null || article.publishedAt !== null) && (
        <p>
          {article.writer !== null && <>By {article.writer}</>}
          {article.writer !== null && article.publishedAt !== null && ' · '}
          {article.publishedAt !== null && <ReportTime value={article.publishedAt} only="day" />}
        </p>
      )}
      <p className={classes.made}>
        Made <ReportTime value={model.createdAt} />, on revision {model.revision.number} of the article
      </p>
      {model.edition === null && (
        <p className={classes.draft} role="note">
          <strong>{draftNotice(model)}</strong>
          <span>
            {model.openPoints.length > 0 &&
              `${countOf(model.openPoints.length, 'open point')}, listed below.`}
          </span>
        </p>
      )}
      {model.correction !== null && (
        <p className={classes.correction} dir="auto">
          <strong>Correction.</strong> {model.correction}
        </p>
      )}
      <Counts model={model} />
    </header>
  );
}

function Counts({ model: { counts, scale } }: { model: ReportModel }) {
  const colors = new Map(scale.map(({ id, color }) => [id, color]));
  const rated = counts.byRating.filter(({ count }) => count > 0);
  const open = claimStates.filter((state) => state !== 'approved' && (counts.byState[state] ?? 0) > 0);
  return (
    <div className={classes.counts}>
      <p className={classes.total}>{countOf(counts.claims, 'claim')}</p>
      <ul className={classes.tallies} aria-label="Verdicts">
        {rated.map(({ ratingId, label, icon, count }) => (
          <li key={ratingId}>
            <VerdictBadge rating={{ label, icon, color: colors.get(ratingId) ?? '' }} size="small" /> {count}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p className={classes.states}>
          {(counts.byState.approved ?? 0) > 0 && `${counts.byState.approved} approved, `}
          {open.map((state) => `${counts.byState[state]} ${stateLabel(state).toLowerCase()}`).join(', ')}
        </p>
      )}
    </div>
  );
}
