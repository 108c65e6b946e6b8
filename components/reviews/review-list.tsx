'use client';

import { Stack, UnstyledButton } from '@mantine/core';
import { Check, Circle } from 'lucide-react';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { type ListedClaim, wordsOf } from '@/lib/client/claims/store/listed-claim';
import { shownStateOf, shownStateWords } from '@/lib/client/claims/list/shown-state';
import classes from './review-list.module.css';
import type { ReviewQueue } from './use-review-queue';

interface ReviewListProps {
  queue: ReviewQueue;
  currentId: string;
  onSelect: (claimId: string) => void;
}

/** The claims that wait, and which of them have been seen and decided. */
export function ReviewList({ queue, currentId, onSelect }: ReviewListProps) {
  return (
    <nav className={classes.list} aria-label="Claims to review">
      <Stack component="ol" gap={2}>
        {queue.items.map(({ claim, isSeen, isDecided }) => (
          <li key={claim.id}>
            <ReviewRow
              claim={claim}
              mark={isDecided ? shownStateWords[shownStateOf(claim)] : isSeen ? 'seen' : 'not seen'}
              isDone={isSeen}
              isCurrent={claim.id === currentId}
              onSelect={onSelect}
            />
          </li>
        ))}
      </Stack>
      {queue.others.length > 0 && (
        <>
          <h2 className={classes.heading}>For somebody else to decide</h2>
          <Stack component="ol" gap={2}>
            {queue.others.map((claim) => (
              <li key={claim.id}>
                <ReviewRow
                  claim={claim}
                  mark={null}
                  isDone={false}
                  isCurrent={claim.id === currentId}
                  onSelect={onSelect}
                />
              </li>
            ))}
          </Stack>
        </>
      )}
    </nav>
  );
}

interface ReviewRowProps {
  claim: ListedClaim;
  mark: string | null;
  isDone: boolean;
  isCurrent: boolean;
  onSelect: (claimId: string) => void;
}

function ReviewRow({ claim, mark, isDone, isCurrent, onSelect }: ReviewRowProps) {
  const { text } = useWorkspace();
  return (
    <UnstyledButton
      className={classes.row}
      aria-current={isCurrent ? 'true' : undefined}
      data-done={isDone || undefined}
      onClick={() => onSelect(claim.id)}
    >
      <span className={classes.number}>{claim.number}</span>
      <span className={classes.quote} dir="auto">
        {wordsOf(claim, text)}
      </span>
      {mark !== null && (
        <span className={classes.mark}>
          {isDone ? <Check size={14} aria-hidden /> : <Circle size={10} aria-hidden />}
          <span className={mark === 'seen' || mark === 'not seen' ? 'visually-hidden' : undefined}>
            {mark}
          </span>
        </span>
      )}
    </UnstyledButton>
  );
}
