import { RichText } from '@/components/claims/verdict/rich-text';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { When } from '@/components/ui/time/when';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import classes from './review-claim.module.css';

/** The proposed verdict with what its word means, who gave it and why. */
export function ReviewVerdict({ claim: { verdict, state } }: { claim: ClaimDto }) {
  if (!verdict || state === 'not_checkable') return null;
  const { label, color, icon, definition, authors, updatedAt } = verdict;
  return (
    <section className={classes.verdict} aria-label="Verdict">
      <div className={classes.given}>
        {label !== null && (
          <VerdictBadge rating={{ label, color: color ?? '', icon: icon ?? '' }} size="large" />
        )}
        <p className={classes.authors}>
          {authors.map(({ name }) => name).join(', ')}, <When at={updatedAt} />
        </p>
      </div>
      {definition && (
        <p className={classes.definition} dir="auto">
          {definition}
        </p>
      )}
      <RichText document={verdict.rationaleDocument as DocumentNode} />
    </section>
  );
}
