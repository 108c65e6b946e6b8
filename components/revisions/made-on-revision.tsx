'use client';

import Link from 'next/link';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './made-on-revision.module.css';

interface MadeOnRevisionProps {
  claim: Pick<ClaimDto, 'articleId' | 'number' | 'madeOnRevision'>;
  currentRevision: number;
}

/** The revision on which a claim was marked. Shown once there is a newer one. */
export function MadeOnRevision({ claim, currentRevision }: MadeOnRevisionProps) {
  const { articleId, number, madeOnRevision } = claim;
  if (madeOnRevision >= currentRevision) return null;
  return (
    <p className={classes.made}>
      Made on{' '}
      <Link href={`/articles/${articleId}/revisions/${madeOnRevision}?claim=${number}`}>
        revision {madeOnRevision}
      </Link>
      ; the text is at revision {currentRevision}.
    </p>
  );
}
