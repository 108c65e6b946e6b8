'use client';

import { Group, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { LaterSentenceDiff } from '@/components/claims/place/later-sentence-diff';
import { RichText } from '@/components/claims/verdict/rich-text';
import { useClaim } from '@/components/claim-session/use-claim';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { WordDiff } from '@/components/history/word-diff';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import house from '@/components/ui/page/house.module.css';
import { splitSentence } from '@/lib/client/claims/words/split-sentence';
import type { ClaimDto } from '@/lib/contracts/claims';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import classes from './review-claim.module.css';

/** The claim that a duplicate is said to repeat, beside it. A reviewer confirms only that both say the same. */
export function ReviewOriginal({ claim }: { claim: ClaimDto }) {
  return claim.duplicateOf === null ? null : <Original claim={claim} originalId={claim.duplicateOf.id} />;
}

function Original({ claim, originalId }: { claim: ClaimDto; originalId: string }) {
  const { claim: original, error, refetch } = useClaim(originalId);
  if (!original) {
    return error == null ? null : (
      <ErrorNotice error={error} title="The other claim did not come through" onRetry={refetch} />
    );
  }
  return <Comparison claim={claim} original={original} />;
}

function Comparison({ claim, original }: { claim: ClaimDto; original: ClaimDto }) {
  const before = useMemo(() => partsOf(original), [original]);
  const after = useMemo(() => partsOf(claim), [claim]);
  const label = original.verdict?.label ?? null;
  return (
    <Stack component="section" gap={12} className={house.framed} aria-labelledby="review-original">
      <h3 id="review-original" className={house.subheading}>
        Does it say the same as claim {original.number}?
      </h3>
      <LaterSentenceDiff
        before={before}
        after={after}
        labels={{ before: `Claim ${original.number}`, after: `Claim ${claim.number}, its duplicate` }}
      />
      {(original.statement !== '' || claim.statement !== '') && (
        <p className={classes.statements} dir="auto">
          <span className={classes.hintBefore}>Statement</span>
          {claim.statement === '' ? (
            original.statement
          ) : (
            <WordDiff before={original.statement} after={claim.statement} />
          )}
        </p>
      )}
      <Group gap="var(--space-half) 0.75rem">
        {label === null ? (
          <p className={house.quiet}>
            Claim {original.number} is {claimStateWords[original.state]} and has no verdict yet.
          </p>
        ) : (
          <>
            <VerdictBadge
              rating={{ label, color: original.verdict?.color ?? '', icon: original.verdict?.icon ?? '' }}
            />
            <p className={house.quiet}>
              Claim {original.number} is {claimStateWords[original.state]}; this verdict then stands for both.
            </p>
          </>
        )}
      </Group>
      {original.verdict && <RichText document={original.verdict.rationaleDocument as DocumentNode} />}
    </Stack>
  );
}

function partsOf({ sentence, anchor: { quote, prefix } }: ClaimDto) {
  return splitSentence({ sentence, quote, prefix });
}
