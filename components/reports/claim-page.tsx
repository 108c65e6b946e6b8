import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { createClaimReview } from '@/lib/domain/report/linked-data/claim-review';
import type { ReportClaim, ReportModel } from '@/lib/domain/report/model/report-model';
import { claimTitle } from '@/lib/domain/report/words/report-text';
import { reportUrl } from '@/lib/domain/report/model/report-urls';
import { rationaleBlocks } from '@/lib/domain/report/words/rich-text';
import classes from './claim-page.module.css';
import { ClaimPageContext } from './claim-page-context';
import { ClaimRecords, StandRemark, WordingRemark } from './report-claim';
import documentClasses from './report-document.module.css';
import { ReportContacts } from './report-contacts';
import { ReportRichText } from './report-rich-text';
import { SourceEntry } from './source-entry';
import { ReportTime } from './report-time';

/** One edition of the report in which the claim appears. */
export interface ClaimPageEdition {
  edition: number;
  at: string;
  correction: string | null;
  url: string;
}

interface ClaimPageProps {
  model: ReportModel;
  /** An approved claim of the model. */
  claim: ReportClaim;
  /** Every edition so far, newest first; the correction history. */
  editions?: readonly ClaimPageEdition[];
}

/** The public page of one approved claim, with its ClaimReview. Needs no script. */
export function ClaimPage({ model, claim, editions = [] }: ClaimPageProps) {
  const { verdict } = claim;
  const review = createClaimReview(model, claim);
  const url = reportUrl(model);
  return (
    <div className={documentClasses.report}>
      {/* A data block, never run; "<" is escaped so that no text can end it. */}
      {review && (
        <script type="application/ld+json">{JSON.stringify(review).replaceAll('<', '\\u003c')}</script>
      )}
      <article className={classes.page} aria-labelledby="claim-title">
        <header>
          <p className={documentClasses.kicker}>
            <span>{model.newsroom}</span> <span>Fact check</span>
          </p>
          <h1 className={classes.title} id="claim-title" dir="auto">
            {claimTitle(claim)}
          </h1>
          <ClaimPageContext model={model} claim={claim} />
        </header>
        {verdict && (
          <section className={classes.verdict} aria-label="Verdict">
            <p>
              <VerdictBadge rating={verdict} size="large" />
            </p>
            {verdict.definition !== '' && (
              <p className={classes.definition} dir="auto">
                {verdict.definition}
              </p>
            )}
          </section>
        )}
        {verdict && (
          <section className={classes.section} aria-labelledby="claim-why">
            <h2 id="claim-why">Why</h2>
            <div className={documentClasses.words}>
              <ReportRichText blocks={rationaleBlocks(verdict)} />
            </div>
          </section>
        )}
        {(claim.wording || claim.stand) && (
          <section className={classes.section} aria-labelledby="claim-wording">
            <h2 id="claim-wording">Wording</h2>
            <WordingRemark claim={claim} />
            <StandRemark claim={claim} />
          </section>
        )}
        {claim.sources.length > 0 && (
          <section className={classes.section} aria-labelledby="claim-sources">
            <h2 id="claim-sources">Sources</h2>
            <ol className={classes.sources}>
              {claim.sources.map((source) => (
                <SourceEntry key={source.id} source={source} />
              ))}
            </ol>
          </section>
        )}
        {claim.contacts !== undefined && claim.contacts.length > 0 && (
          <section className={classes.section} aria-labelledby="claim-contacts">
            <h2 id="claim-contacts">Asked</h2>
            <ReportContacts claim={claim} />
          </section>
        )}
        <footer className={classes.footer}>
          <ClaimRecords claim={claim} />
          <Editions editions={editions} />
          {url !== null && (
            <p>
              Part of the report on <a href={`${url}#claim-${claim.number}`}>{model.article.title}</a>,
              edition {model.edition}, <ReportTime value={model.createdAt} />.
            </p>
          )}
        </footer>
      </article>
    </div>
  );
}

function Editions({ editions }: { editions: readonly ClaimPageEdition[] }) {
  if (editions.length < 2) return null;
  return (
    <section aria-labelledby="claim-editions">
      <h2 id="claim-editions">Corrections</h2>
      <ul>
        {editions.map(({ edition, at, correction, url }) => (
          <li key={edition}>
            <a href={url}>Edition {edition}</a>, <ReportTime value={at} />
            {correction !== null && <>: {correction}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}
