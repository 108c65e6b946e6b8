'use client';

import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { type ListedClaim, wordsOf } from '@/lib/client/claims/store/listed-claim';
import { shownStateOf } from '@/lib/client/claims/list/shown-state';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import { claimKindWords } from '@/lib/domain/claim-words';
import { PersonMark } from '@/components/claim-badges/person-mark';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import classes from './claim-row.module.css';

interface ClaimRowProps {
  claim: ListedClaim;
  /** One line for the words and one for the statement, so that every card has the same height. */
  isShort?: boolean;
}

/** A claim in the list: its number, verdict, state, words, statement and assignee. */
export const ClaimRow = memo(function ClaimRow({ claim, isShort = false }: ClaimRowProps) {
  const { text, ratings, selection } = useWorkspace();
  const rating = ratings.find(({ id }) => id === claim.ratingId);
  const isRated = rating !== undefined && claim.state !== 'not_checkable' && claim.unplaced === null;
  return (
    <UnstyledButton
      className={classes.row}
      data-claim-row={claim.id}
      data-short={isShort || undefined}
      data-pending={claim.isPending || undefined}
      onClick={() => selection.select(claim.id, 'list')}
    >
      <span className={classes.top}>
        <span className={classes.number}>{claim.number}</span>
        {isRated && <VerdictBadge rating={rating} size="small" />}
        <ClaimStateTag state={shownStateOf(claim)} />
        <span className={classes.end}>
          {claim.risk === 'high' && <span className={classes.risk}>High risk</span>}
          {claim.assignee && <PersonMark person={claim.assignee} />}
        </span>
      </span>
      <span className={classes.quote} dir="auto">
        {wordsOf(claim, text)}
      </span>
      {claim.statement ? (
        <span className={classes.statement} dir="auto">
          {claim.statement}
        </span>
      ) : (
        <span className={classes.kind}>{claim.kind !== 'other' && claimKindWords[claim.kind]}</span>
      )}
    </UnstyledButton>
  );
});
