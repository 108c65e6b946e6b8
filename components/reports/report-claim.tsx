import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import type { ReportClaim as Claim } from '@/lib/domain/report/model/report-model';
import {
  claimTitle,
  describeReason,
  describeStand,
  describeWording,
  joinNames,
  quoted,
  stateLabel,
} from '@/lib/domain/report/words/report-text';
import { rationaleBlocks } from '@/lib/domain/report/words/rich-text';
import classes from './report-claim.module.css';
import document from './report-document.module.css';
import { ReportContacts } from './report-contacts';
import { ReportRichText } from './report-rich-text';
import { SourceEntry } from './source-entry';
import { ReportTime } from './report-time';

interface ReportClaimProps {
  claim: Claim;
  /** Whether the claim's number is printed in the article above. */
  isNoted: boolean;
  /** The claim's own public page, when it has one. */
  pageUrl: string | null;
}

/** One claim with its quotation, verdict, rationale, sources and approval. */
export function ReportClaim({ claim, isNoted, pageUrl }: ReportClaimProps) {
  return (
    <li className={classes.claim} id={`claim-${claim.number}`}>
      <div className={classes.head}>
        <h3 className={classes.statement}>
          <span className={classes.number}>{claim.number}</span> <span dir="auto">{claimTitle(claim)}</span>
        </h3>
        <Outcome claim={claim} />
      </div>
      <dl className={classes.facts}>
        <dt>In the article</dt>
        <dd>
          <q className={classes.quote} dir="auto">
            {quoted(claim.anchor.quote.replace(/\s+/g, ' ').trim())}
          </q>{' '}
          {isNoted && (
            <a className={classes.backLink} href={`#note-${claim.number}`}>
              show in the text
            </a>
          )}
        </dd>
        {claim.claimant !== null && (
          <>
            <dt>Claimed by</dt>
            <dd dir="auto">{claim.claimant}</dd>
          </>
        )}
      </dl>
      {claim.verdict && (
        <div className={`${classes.rationale} ${document.words}`}>
          <ReportRichText blocks={rationaleBlocks(claim.verdict)} />
        </div>
      )}
      {claim.reason !== null && (
        <p className={classes.remark} dir="auto">
          <span className={classes.quiet}>Reason</span> {describeReason(claim)}
        </p>
      )}
      {claim.duplicateOf !== null && (
        <p className={classes.remark}>
          Same as <a href={`#claim-${claim.duplicateOf}`}>claim {claim.duplicateOf}</a>.
        </p>
      )}
      <WordingRemark claim={claim} className={classes.remark} />
      <StandRemark claim={claim} className={classes.remark} />
      {claim.sources.length > 0 && (
        <ol className={classes.sources} aria-label={`Sources for claim ${claim.number}`}>
          {claim.sources.map((source) => (
            <SourceEntry key={source.id} source={source} />
          ))}
        </ol>
      )}
      <ReportContacts claim={claim} label="Asked" />
      <ClaimRecords claim={claim} />
      {pageUrl !== null && (
        <p className={classes.permalink}>
          <a href={pageUrl}>Page of this claim</a>
        </p>
      )}
    </li>
  );
}

function Outcome({ claim: { verdict, state } }: { claim: Claim }) {
  if (!verdict)
    return (
      <p className={classes.outcome}>
        <span className={classes.stateBadge}>{stateLabel(state)}</span>
      </p>
    );
  return (
    <>
      <p className={classes.outcome}>
        <VerdictBadge rating={verdict} /> <span className={classes.state}>{stateLabel(state)}</span>
      </p>
      {verdict.definition !== '' && (
        <p className={classes.definition} dir="auto">
          {verdict.definition}
        </p>
      )}
    </>
  );
}

/** What became of a suggested wording. An edition from before suggestions existed has none. */
export function WordingRemark({ claim, className }: { claim: Claim; className?: string | undefined }) {
  if (!claim.wording) return null;
  return (
    <p className={className} dir="auto">
      {describeWording(claim.wording)}
    </p>
  );
}

/** Says that a lead let the words stand, with the reason. */
export function StandRemark({ claim, className }: { claim: Claim; className?: string | undefined }) {
  if (!claim.stand) return null;
  return (
    <p className={className} dir="auto">
      {describeStand(claim.stand)}
    </p>
  );
}

/** Who checked and who approved, when, and the seal of what was approved. */
export function ClaimRecords({ claim: { verdict, approval } }: { claim: Claim }) {
  if (!verdict && !approval) return null;
  return (
    <p className={classes.records}>
      {verdict && (
        <>
          Checked by {joinNames(verdict.authors)}, <ReportTime value={verdict.at} />
        </>
      )}
      {approval && (
        <>
          <br />
          Approved by {approval.by}, <ReportTime value={approval.at} />
          <br />
          Seal <span className={classes.seal}>{approval.seal}</span>
        </>
      )}
    </p>
  );
}
