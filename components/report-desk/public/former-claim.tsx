import { formatDay } from '@/lib/domain/report/words/report-dates';
import type { ReportClaim, ReportModel } from '@/lib/domain/report/model/report-model';
import { claimTitle } from '@/lib/domain/report/words/report-text';
import { claimPageUrl } from '@/lib/domain/report/model/report-urls';
import classes from './public-frame.module.css';
import { type FramedReport, PublicFrame } from './public-frame';

interface FormerClaimProps {
  /** The newest edition that has the claim. There is a newer one without it. */
  report: FramedReport & { model: ReportModel };
  claim: ReportClaim;
}

/**
 * A claim's permanent page if the newest edition has no verdict on it. It names the edition in which the claim last
 * stood.
 */
export function FormerClaim({ report, claim }: FormerClaimProps) {
  const { model, supersededBy } = report;
  return (
    <PublicFrame report={{ ...report, supersededBy: null }}>
      <div className={classes.former}>
        <h1 dir="auto">{claimTitle(claim)}</h1>
        <p>
          Edition {supersededBy?.edition} of this report has no verdict on claim {claim.number}. It last stood
          in edition {model.edition}, of <time dateTime={model.createdAt}>{formatDay(model.createdAt)}</time>.{' '}
          <a href={claimPageUrl(model, claim.number) ?? ''}>Read it as it was in edition {model.edition}</a>
        </p>
        {supersededBy?.correction != null && <p dir="auto">{supersededBy.correction}</p>}
      </div>
    </PublicFrame>
  );
}
