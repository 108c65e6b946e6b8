'use client';

import { Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import { createDraftStore } from '@/lib/client/drafts/draft-store';
import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { CarryOverBoard } from './carry-over-board';
import classes from './carry-over-review.module.css';
import { RevisionConflict } from './revision-conflict';
import { RevisionRefused } from './revision-refused';
import { useCarryOver } from './use-carry-over';
import { useCarryOverAnswers } from './use-carry-over-answers';

interface CarryOverReviewProps {
  articleId: string;
  /** The revision that the new text was made from. */
  baseRevision: number;
  input: RevisionInput;
  /** The new text is a revision now. */
  onSaved: (saved: CarryOverDto) => void | Promise<void>;
  /** Goes back to changing the text. Nothing has been saved. */
  onBack: () => void;
  /** The text now stands on a newer revision than the one it was made from; its edits no longer count. */
  onRebase?: (revision: number) => void;
}

/**
 * Shows what a new text does to the claims, before anything is saved: both texts, what becomes of every claim, and the
 * questions for a person. The answers are kept in this browser until the text is saved.
 */
export function CarryOverReview(props: CarryOverReviewProps) {
  const { articleId, baseRevision, input, onSaved, onBack, onRebase } = props;
  const { memberId } = useShellPerson();
  const [drafts] = useState(() => createDraftStore(memberId, articleId));
  const answers = useCarryOverAnswers(drafts);
  const { revision, base, preview, save, conflict, carryOnto } = useCarryOver({
    articleId,
    baseRevision,
    input,
    async onSaved(saved) {
      await answers.drop();
      await onSaved(saved);
    },
  });

  if (conflict !== null) {
    return (
      <RevisionConflict
        {...{ articleId, input, onBack }}
        base={revision}
        newer={conflict}
        onCarryOnto={() => {
          carryOnto(conflict);
          onRebase?.(conflict);
        }}
      />
    );
  }
  const error = base.error ?? preview.error;
  if (error && !preview.data) {
    return (
      <RevisionRefused
        error={error}
        onBack={onBack}
        onRetry={() => {
          void base.refetch();
          void preview.refetch();
        }}
      />
    );
  }
  if (!base.data || !preview.data || !answers.isLoaded) return <ReviewSkeleton />;
  return (
    <CarryOverBoard
      carryOver={preview.data}
      base={base.data}
      isRestore={input.restore ?? null}
      answers={answers}
      save={save}
      onBack={onBack}
    />
  );
}

function ReviewSkeleton() {
  return (
    <Stack className={classes.skeleton} role="status" aria-label="Carrying the claims over">
      {[100, 88, 96, 60, 98, 74, 92].map((width, index) => (
        <Skeleton key={index} height={18} width={`${width}%`} />
      ))}
    </Stack>
  );
}
