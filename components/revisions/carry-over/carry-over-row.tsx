'use client';

import { Group, Stack, UnstyledButton } from '@mantine/core';
import { ArrowRight, ScanSearch } from 'lucide-react';
import { memo } from 'react';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import { questionOf } from '@/lib/client/revisions/carry-over-groups';
import { describeReason } from '@/lib/client/revisions/revision-words';
import type { CarryOverItem } from '@/lib/contracts/revisions';
import type { CarryDecision, ClaimState } from '@/lib/domain/vocabulary';
import { AnswerButtons } from './answer-buttons';
import classes from './carry-over-row.module.css';
import { SentenceChange } from './sentence-change';

/** The two texts that the rows compare. */
export interface ComparedTexts {
  before: string;
  beforeRevision: number;
  after: string;
}

/** What a claim loses when its words become others. */
const fallingWords: Partial<Record<ClaimState, 'approval' | 'proposal'>> = {
  approved: 'approval',
  proposed: 'proposal',
};

interface CarryOverRowProps {
  item: CarryOverItem;
  texts: ComparedTexts;
  answer: CarryDecision | null;
  isSelected: boolean;
  onSelect: (id: string, scrollsPage?: boolean) => void;
  onAnswer: (item: CarryOverItem, decision: CarryDecision | null) => void;
}

/** A claim with a question: its words before and now, why it asks, and the answers. */
export const CarryOverRow = memo(function CarryOverRow({
  item,
  texts,
  answer,
  isSelected,
  onSelect,
  onAnswer,
}: CarryOverRowProps) {
  const { claimId, number, before, state, isWordingFixed } = item;
  const isOlder = before.revision !== texts.beforeRevision;
  const falling = fallingWords[state.before];
  return (
    <Stack
      component="li"
      gap="var(--space-1)"
      className={classes.row}
      tabIndex={-1}
      data-list-item
      data-row={claimId}
      data-selected={isSelected || undefined}
      data-answered={answer !== null || undefined}
      aria-labelledby={`carried-${claimId}`}
      onFocus={() => onSelect(claimId)}
    >
      <Group gap="var(--space-half) var(--space-1)">
        <h3 id={`carried-${claimId}`} className={classes.number}>
          Claim {number}
        </h3>
        <ClaimStateTag state={state.before} />
        {falling && answer === 'keep' && (
          <>
            <ArrowRight size={14} role="img" aria-label="becomes" />
            <ClaimStateTag state={state.after} />
          </>
        )}
        <UnstyledButton className={classes.find} onClick={() => onSelect(claimId, true)}>
          <ScanSearch size={14} aria-hidden />
          Show in the text
        </UnstyledButton>
      </Group>
      <p className={classes.reason} data-reason={item.reason ?? undefined}>
        {describeReason(item)}
        {isOlder && ` It waits since revision ${before.revision + 1}.`}
        {isWordingFixed && ' The new text says what was suggested for it.'}
      </p>
      <SentenceChange item={item} beforeText={isOlder ? null : texts.before} afterText={texts.after} />
      <AnswerButtons
        number={number}
        question={questionOf(item) ?? 'gone'}
        falling={falling ?? null}
        answer={answer}
        showsKeys={isSelected}
        onAnswer={(decision) => onAnswer(item, decision)}
      />
    </Stack>
  );
});
