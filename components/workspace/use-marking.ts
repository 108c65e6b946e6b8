'use client';

import { focusCardField } from '@/components/claims/focus-card-field';
import type { MarkIntent } from '@/components/editor/selection-menu';
import type { SpanRange } from '@/lib/client/editor/selection-range';
import { useCardForms } from './card-forms';
import { useWorkspace } from './workspace-context';

/** Marks words and puts the cursor where the next words go: the statement, or the reason why it cannot be checked. */
export function useMarking(): (range: SpanRange, intent: MarkIntent) => void {
  const { commands, selection } = useWorkspace();
  const { openForm } = useCardForms();
  return (range, intent) => {
    const claimId = commands.mark(range);
    selection.select(claimId, 'mark');
    if (intent === 'not_checkable') openForm({ claimId, kind: 'not_checkable' });
    else focusCardField('statement', claimId);
  };
}
