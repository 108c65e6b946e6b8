'use client';

import { useCallback } from 'react';
import type { DraftStore } from '@/lib/client/drafts/draft-store';
import { useKeptForm } from '@/lib/client/drafts/use-kept-form';
import { type CarryAnswers, giveAnswer } from '@/lib/client/revisions/carry-over-answers';
import type { CarryOverItem } from '@/lib/contracts/revisions';
import type { CarryDecision } from '@/lib/domain/vocabulary';

const none: CarryAnswers = {};

export interface CarryOverAnswers {
  answers: CarryAnswers;
  /** Whether the answers of an earlier visit have been read. */
  isLoaded: boolean;
  isKept: boolean;
  give: (item: CarryOverItem, decision: CarryDecision | null) => void;
  drop: () => Promise<void>;
}

/** One person's answers in one article, kept in the browser until the text is saved. */
export function useCarryOverAnswers(drafts: DraftStore): CarryOverAnswers {
  const { form, isLoaded, isKept, change, drop } = useKeptForm(drafts, 'carry-over', none);
  const give = useCallback(
    (item: CarryOverItem, decision: CarryDecision | null) =>
      change((answers) => giveAnswer(answers, item, decision)),
    [change],
  );
  return { answers: form, isLoaded, isKept, give, drop };
}
