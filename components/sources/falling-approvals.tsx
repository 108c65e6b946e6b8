import { Alert } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import classes from './falling-approvals.module.css';

interface FallingApprovalsProps {
  uses: LibrarySourceDto['uses'];
  /** What of the source is about to be something else. */
  changed: string;
}

/** How many approved claims cite the source. */
export function countApprovals(uses: LibrarySourceDto['uses']): number {
  return approvedUses(uses).length;
}

/** Says before it is saved which approvals will fall, since they rest on what is being changed. */
export function FallingApprovals({ uses, changed }: FallingApprovalsProps) {
  const approved = approvedUses(uses);
  if (approved.length === 0) return null;
  const isOne = approved.length === 1;
  return (
    <Alert
      role="status"
      color="yellow"
      variant="light"
      icon={<TriangleAlert size={18} aria-hidden />}
      title={
        isOne
          ? `1 approval rests on this ${changed}: it will fall`
          : `${approved.length} approvals rest on this ${changed}: they will fall`
      }
    >
      <ul className={classes.claims}>
        {approved.map(({ claimId, claimNumber, articleId, articleTitle, quote }) => (
          <li key={claimId}>
            <a href={`/articles/${articleId}?claim=${claimNumber}`} target="_blank" rel="noreferrer">
              “{quote}”
            </a>
            , claim {claimNumber} of <bdi>{articleTitle}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Each claim once, however often it cites the source. */
function approvedUses(uses: LibrarySourceDto['uses']): LibrarySourceDto['uses'] {
  const approved = uses.filter(({ state }) => state === 'approved');
  return [...new Map(approved.map((use) => [use.claimId, use])).values()];
}
