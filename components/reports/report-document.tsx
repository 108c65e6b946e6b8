import { annotateText } from '@/lib/domain/report/markdown/annotate-text';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { describeClosed } from '@/lib/domain/report/words/report-text';
import { claimPageUrl } from '@/lib/domain/report/model/report-urls';
import { ReportArticle } from './report-article';
import { ReportClaim } from './report-claim';
import { ReportColophon } from './report-colophon';
import classes from './report-document.module.css';
import { ReportHeader } from './report-header';

/**
 * The whole report of one article, for screen and paper. Needs no script. The row above it repeats on every printed
 * page. A fixed box or a margin box cannot do that with a title of any length.
 */
export function ReportDocument({ model }: { model: ReportModel }) {
  const noted = new Set(
    annotateText(model.revision.text, model.claims).flatMap(({ segments }) =>
      segments.flatMap(({ notes }) => notes),
    ),
  );
  return (
    <div className={classes.report}>
      <div className={classes.runningTitle} aria-hidden>
        <div>
          <span>{model.article.title}</span>
          <span>{model.newsroom}</span>
        </div>
      </div>
      <article className={classes.body} aria-labelledby="report-title">
        <ReportHeader model={model} />
        <section className={classes.section} aria-labelledby="report-article">
          <h2 id="report-article">The article, with its claims</h2>
          <p className={classes.key}>
            Each number leads to the check of the words before it. The line below the words tells how final a
            check is: dotted open, dashed proposed, solid final, double out of date.
          </p>
          <ReportArticle model={model} />
        </section>
        <section className={classes.section} aria-labelledby="report-claims">
          <h2 id="report-claims">Claims</h2>
          {model.claims.length === 0 && <p>No claims have been marked.</p>}
          <ol className={classes.claims}>
            {model.claims.map((claim) => (
              <ReportClaim
                key={claim.id}
                claim={claim}
                isNoted={noted.has(claim.number)}
                pageUrl={
                  claim.state === 'approved' && claim.verdict ? claimPageUrl(model, claim.number) : null
                }
              />
            ))}
          </ol>
        </section>
        {model.closed !== undefined && model.closed.length > 0 && (
          <section className={classes.section} aria-labelledby="report-closed">
            <h2 id="report-closed">Closed claims</h2>
            <ul className={classes.openPoints}>
              {model.closed.map((claim) => (
                <li key={claim.id} id={`claim-${claim.number}`} dir="auto">
                  {describeClosed(claim)}
                </li>
              ))}
            </ul>
          </section>
        )}
        {model.openPoints.length > 0 && (
          <section className={classes.section} aria-labelledby="report-open-points">
            <h2 id="report-open-points">Open points</h2>
            <ul className={classes.openPoints}>
              {model.openPoints.map(({ code, message, claimNumber }) => (
                <li key={`${code} ${claimNumber} ${message}`}>
                  {claimNumber === null ? message : <a href={`#claim-${claimNumber}`}>{message}</a>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <ReportColophon model={model} />
      </article>
    </div>
  );
}
