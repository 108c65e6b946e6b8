'use client';

import { Group, Stack } from '@mantine/core';
import { useListKeys } from '@/components/ui/keys/use-list-keys';
import house from '@/components/ui/page/house.module.css';
import { answerFor, type CarryAnswers } from '@/lib/client/revisions/carry-over-answers';
import type { CarryOverGroups } from '@/lib/client/revisions/carry-over-groups';
import type { CarryOverItem } from '@/lib/contracts/revisions';
import type { CarryDecision } from '@/lib/domain/vocabulary';
import { type ComparedTexts, CarryOverRow } from './carry-over-row';
import classes from './carry-over-review.module.css';
import { FoldedRows } from './folded-rows';

interface CarryOverListProps {
  groups: CarryOverGroups;
  passages: { id: string; text: string }[];
  texts: ComparedTexts;
  answers: CarryAnswers;
  selectedId: string | null;
  /** With `scrollsPage` the page scrolls to the words as well, wherever they are. */
  onSelect: (id: string, scrollsPage?: boolean) => void;
  onAnswer: (item: CarryOverItem, decision: CarryDecision | null) => void;
}

/**
 * The claims, grouped by what becomes of them. First those with a question; then, folded, those that were carried over.
 */
export function CarryOverList({
  groups,
  passages,
  texts,
  answers,
  selectedId,
  onSelect,
  onAnswer,
}: CarryOverListProps) {
  const ref = useListKeys<HTMLDivElement>();
  const { changed, gone, same, moved, closed } = groups;
  const claimRow = ({ claimId, number, before, after }: CarryOverItem) => ({
    id: claimId,
    number,
    text: (after ?? before).quote,
  });
  return (
    <Stack ref={ref} className={classes.list}>
      {changed.length + gone.length === 0 && (
        <p className={house.muted}>No claim asks for an answer: every open one keeps its words.</p>
      )}
      {(['changed', 'gone'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <section key={group} aria-labelledby={`group-${group}`}>
              <Group
                component="h2"
                align="stretch"
                wrap="nowrap"
                id={`group-${group}`}
                className={classes.heading}
              >
                {group === 'changed' ? 'Changed' : 'Gone'} <span>{groups[group].length}</span>
              </Group>
              <ol className={classes.rows}>
                {groups[group].map((item) => (
                  <CarryOverRow
                    key={item.claimId}
                    item={item}
                    texts={texts}
                    answer={answerFor(answers, item)}
                    isSelected={item.claimId === selectedId}
                    onSelect={onSelect}
                    onAnswer={onAnswer}
                  />
                ))}
              </ol>
            </section>
          ),
      )}
      <FoldedRows title="New passages" rows={passages} {...{ selectedId, onSelect }}>
        Sentences that no claim touches yet.
      </FoldedRows>
      <FoldedRows title="Moved" rows={moved.map(claimRow)} {...{ selectedId, onSelect }}>
        The same words in the same sentence, elsewhere. They keep everything.
      </FoldedRows>
      <FoldedRows title="Same" rows={same.map(claimRow)} {...{ selectedId, onSelect }}>
        They keep everything.
      </FoldedRows>
      <FoldedRows title="Closed" rows={closed.map(claimRow)} {...{ selectedId, onSelect }}>
        Withdrawn, cut or duplicates: their words changed or went, and nobody needs to answer.
      </FoldedRows>
    </Stack>
  );
}
