'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';

interface OldRevisionActionsProps {
  articleId: string;
  number: number;
  currentRevision: number;
  mayRevise: boolean;
}

/** Links from an old revision: to the others, to what changed since, and to restoring its text. */
export function OldRevisionActions({
  articleId,
  number,
  currentRevision,
  mayRevise,
}: OldRevisionActionsProps) {
  const path = `/articles/${articleId}`;
  const isCurrent = number === currentRevision;
  return (
    <>
      <Button component={Link} href={`${path}/revisions`} variant="default">
        All versions
      </Button>
      {!isCurrent && (
        <Button
          component={Link}
          href={`${path}/revisions?from=${number}&to=${currentRevision}`}
          variant="default"
        >
          Compare with now
        </Button>
      )}
      {!isCurrent && mayRevise && (
        <Button component={Link} href={`${path}/revise?restore=${number}`} variant="default">
          Go back to this text
        </Button>
      )}
    </>
  );
}
