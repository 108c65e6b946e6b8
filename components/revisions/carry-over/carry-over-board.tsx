'use client';

import { Stack } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  answerFor,
  countWithAnswers,
  listDecisions,
  listUnanswered,
} from '@/lib/client/revisions/carry-over-answers';
import { groupCarryOver } from '@/lib/client/revisions/carry-over-groups';
import { useShortcuts } from '@/lib/client/shortcuts/use-shortcut';
import type { RevisionDto } from '@/lib/contracts/articles';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import type { CarryDecision } from '@/lib/domain/vocabulary';
import { type ShownMark, TextComparison } from '../comparison/text-comparison';
import { CarryOverCounts } from './carry-over-counts';
import { CarryOverFooter } from './carry-over-footer';
import { CarryOverList } from './carry-over-list';
import classes from './carry-over-review.module.css';
import { listMarks, passageId } from './list-marks';
import type { CarryOverAnswers } from './use-carry-over-answers';
import type { useCarryOver } from './use-carry-over';

interface CarryOverBoardProps {
  carryOver: CarryOverDto;
  base: RevisionDto;
  /** The number of the revision that is restored, if the new text is the text of an older revision. */
  isRestore: number | null;
  answers: CarryOverAnswers;
  save: ReturnType<typeof useCarryOver>['save'];
  onBack: () => void;
}

/** Both texts on one side, the claims with their questions on the other. */
export function CarryOverBoard({
  carryOver,
  base,
  isRestore,
  answers: kept,
  save,
  onBack,
}: CarryOverBoardProps) {
  const { answers, give } = kept;
  const { revision, carryOver: items, newPassages } = carryOver;
  const [shown, setShown] = useState<ShownMark | null>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupCarryOver(items), [items]);
  const marks = useMemo(() => listMarks(carryOver, base.number), [carryOver, base.number]);
  const unanswered = listUnanswered(groups.changed, answers);
  const selected = items.find(({ claimId }) => claimId === shown?.id) ?? null;

  /** The focus stays with the row; the texts follow it. */
  const select = useCallback((id: string, scrollsPage = false) => {
    setShown((known) => (known?.id === id && !scrollsPage ? known : { id, scrollsPage }));
  }, []);
  function focusRow(id: string): void {
    listRef.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  }
  function answer(decision: CarryDecision): boolean {
    if (!selected) return false;
    give(selected, answerFor(answers, selected) === decision ? null : decision);
    return true;
  }
  function apply(): void {
    const [first] = unanswered;
    if (first) focusRow(first.claimId);
    else if (!save.isPending && !save.isSuccess) save.mutate(listDecisions(items, answers));
  }
  useShortcuts({
    keepClaim: () => answer('keep'),
    otherClaim: () => answer('other'),
    cutClaim: () => answer('cut'),
    applyRevision: apply,
    escape: onBack,
  });

  const newName = isRestore === null ? 'New text' : `Revision ${isRestore} again`;
  return (
    <div className={classes.columns}>
      <section className={classes.texts} aria-label="Both texts">
        <TextComparison
          before={base.text}
          after={revision.text}
          labels={{ before: `Revision ${base.number}`, after: newName }}
          marks={marks}
          shown={shown}
          onSelectMark={(id) => {
            select(id);
            focusRow(id);
          }}
        />
      </section>
      <Stack component="section" gap={0} className={classes.pane} aria-label="What becomes of the claims">
        <div ref={listRef} className={classes.scrolled}>
          <CarryOverCounts
            groups={groups}
            passages={newPassages.length}
            places={countWithAnswers(items, answers)}
          />
          <CarryOverList
            groups={groups}
            passages={newPassages.map((range) => ({
              id: passageId(range),
              text: revision.text.slice(range.start, range.end),
            }))}
            texts={{ before: base.text, beforeRevision: base.number, after: revision.text }}
            answers={answers}
            selectedId={shown?.id ?? null}
            onSelect={select}
            onAnswer={give}
          />
        </div>
        <CarryOverFooter
          number={revision.number}
          missing={unanswered.length}
          save={save}
          isKept={kept.isKept && Object.keys(answers).length > 0}
          onApply={apply}
          onLater={() => save.mutate(listDecisions(items, answers))}
          onBack={onBack}
        />
      </Stack>
    </div>
  );
}
