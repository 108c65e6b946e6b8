import { FileSearch } from 'lucide-react';
import Link from 'next/link';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { EmptyState } from '@/components/ui/notices/empty-state';
import house from '@/components/ui/page/house.module.css';
import { countOf, joinNames } from '@/lib/domain/report/words/report-text';
import classes from './claim-table.module.css';
import type { ReportDeskClaim } from './claims-of-report';

interface ClaimTableProps {
  articleId: string;
  claims: ReportDeskClaim[];
  withdrawn: number;
}

/** Every claim of the report in one line, in text order. Each leads to its place in the article. */
export function ClaimTable({ articleId, claims, withdrawn }: ClaimTableProps) {
  if (claims.length === 0) {
    return (
      <EmptyState icon={<FileSearch size={32} />} title="No claims yet">
        Mark the first one in the article; it appears here with its verdict and sources.
      </EmptyState>
    );
  }
  return (
    <>
      <table className={classes.table}>
        <caption className="visually-hidden">The claims of the report, in text order</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Verdict</th>
            <th scope="col">State</th>
            <th scope="col">Sources</th>
            <th scope="col">Checked, approved</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimTableRow key={claim.number} articleId={articleId} claim={claim} />
          ))}
        </tbody>
      </table>
      {withdrawn > 0 && (
        <p className={classes.note}>
          {countOf(withdrawn, 'withdrawn claim')} {withdrawn === 1 ? 'is' : 'are'} counted, but left out.
        </p>
      )}
    </>
  );
}

function ClaimTableRow({ articleId, claim }: { articleId: string; claim: ReportDeskClaim }) {
  return (
    <tr>
      <th scope="row">
        <div className={classes.claim}>
          <span className={classes.number}>{claim.number}</span>
          <Link href={`/articles/${articleId}?claim=${claim.number}`} dir="auto">
            {claim.words}
          </Link>
        </div>
        {claim.wording !== null && (
          <p className={classes.wording} dir="auto">
            {claim.wording}
          </p>
        )}
      </th>
      <td data-label="Verdict" data-empty={claim.verdict === null}>
        {claim.verdict ? <VerdictBadge rating={claim.verdict} size="small" /> : '–'}
      </td>
      <td data-label="State">
        <ClaimStateTag state={claim.state} />
        {claim.duplicateOf !== null && <span className={house.muted}> of claim {claim.duplicateOf}</span>}
      </td>
      <td data-label="Sources" data-empty={claim.sources === 0} className={classes.figure}>
        {claim.sources === 0 ? '–' : claim.sources}
      </td>
      <td
        data-label="Checked, approved"
        data-empty={claim.checkedBy.length === 0 && claim.approvedBy === null}
        className={classes.people}
      >
        {claim.checkedBy.length > 0 ? joinNames(claim.checkedBy) : '–'}
        {claim.approvedBy !== null && <span className={classes.approved}>{claim.approvedBy}</span>}
      </td>
    </tr>
  );
}
