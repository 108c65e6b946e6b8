'use client';

import { focusCard, focusCardField } from '@/components/claim-session/focus-card-field';
import type { MarkIntent } from '@/components/editor/selection-menu';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useWorkspace } from '@/components/claim-session/workspace-context';

/**
 * Marks words and puts the cursor where the person types next: the statement, the reason why it cannot be checked, or
 * the claim that says the same. While words are looked for, they become those of the claim that lost its own.
 */
export function useMarking(): (range: SpanRange, intent: MarkIntent) => void {
  const { commands, selection } = useWorkspace();
  const { openForm } = useCardForms();
  const { task, endTask } = useMarkingTask();

  async function takeForTask(claimId: string, range: SpanRange): Promise<void> {
    if (!(await commands.reMark(claimId, range))) return;
    endTask();
    selection.select(claimId, 'mark');
    focusCard();
  }

  return (range, intent) => {
    if (task?.kind === 'claim') return void takeForTask(task.claimId, range);
    const claimId = task === null ? commands.mark(range) : commands.markInstead(task.mark, range);
    endTask();
    selection.select(claimId, 'mark');
    if (intent === 'not_checkable') openForm({ claimId, kind: 'not_checkable' });
    else if (intent === 'same_as') openForm({ claimId, kind: 'duplicate' });
    else focusCardField('statement', claimId);
  };
}
