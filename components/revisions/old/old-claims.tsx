'use client';

import { Group, Stack, UnstyledButton } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import { useListKeys } from '@/components/ui/keys/use-list-keys';
import type { EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import classes from './old-revision.module.css';

interface OldClaimsProps {
  articleId: string;
  /** The number of the revision. */
  number: number;
  claims: readonly EditorClaim[];
  text: string;
  selectedId: string | null;
  /** The claim in the address, if it did not exist in this text. */
  missingNumber: number | null;
  onSelect: (claimNumber: number) => void;
}

/** The claims as they were in a revision, each with a link to what it is now. */
export function OldClaims({
  articleId,
  number,
  claims,
  text,
  selectedId,
  missingNumber,
  onSelect,
}: OldClaimsProps) {
  const ref = useListKeys<HTMLElement>();
  const selectedRef = useRef<HTMLLIElement>(null);
  useEffect(() => {
    selectedRef.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <section ref={ref} className={classes.claims} aria-label={`Claims as they stood in revision ${number}`}>
      <Group component="h2" align="stretch" wrap="nowrap" className={classes.heading}>
        Claims as they stood <span>{claims.length}</span>
      </Group>
      {missingNumber !== null && (
        <p className={classes.missing} role="status">
          Claim {missingNumber} has no place in this revision.
        </p>
      )}
      {claims.length === 0 && <p className={classes.none}>Nothing was marked in this text.</p>}
      <Stack component="ol" gap={6} p="0.125rem">
        {claims.map((claim) => {
          const isSelected = claim.id === selectedId;
          return (
            <li
              key={claim.id}
              ref={isSelected ? selectedRef : undefined}
              className={classes.row}
              data-selected={isSelected || undefined}
            >
              <UnstyledButton
                className={classes.place}
                aria-current={isSelected ? 'true' : undefined}
                aria-label={`Show claim ${claim.number} in the text`}
                data-list-item
                onClick={() => onSelect(claim.number)}
              >
                <span className={classes.number}>{claim.number}</span>
                <ClaimStateTag state={claim.state} />
                <span className={classes.quote} dir="auto">
                  {text.slice(claim.startOffset, claim.endOffset)}
                </span>
              </UnstyledButton>
              <Link href={`/articles/${articleId}?claim=${claim.number}`} className={classes.open}>
                Open claim {claim.number}
              </Link>
            </li>
          );
        })}
      </Stack>
    </section>
  );
}
