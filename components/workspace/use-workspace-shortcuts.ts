'use client';

import { useRouter } from 'next/navigation';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { type ClaimFilter, filterClaims, walkOrder } from '@/lib/client/claims/list/claim-filter';
import type { MarkIntent } from '@/components/editor/selection-menu';
import { neighbourClaim } from '@/lib/client/claims/list/neighbour-claim';
import type { EdgeStep } from '@/lib/client/editor/selection/move-edge';
import type { ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import { useShortcuts } from '@/lib/client/shortcuts/use-shortcut';
import { useCardForms } from '@/components/claim-session/card-forms';
import { stepBack } from '@/components/claim-session/create-notices';
import { useTextEditing } from '@/components/claim-session/text-editing';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { useMarking } from './text/use-marking';

interface WorkspaceShortcuts {
  filter: ClaimFilter;
  isSheetOpen: boolean;
  onCloseSheet: () => void;
  onToggleHighlights: () => void;
}

type EdgeKey = Extract<ShortcutId, `${'start' | 'end'}${'Character' | ''}${'Earlier' | 'Later'}`>;

const edgeSteps: Record<EdgeKey, EdgeStep> = {
  startEarlier: { edge: 'start', unit: 'word', direction: 'back' },
  startLater: { edge: 'start', unit: 'word', direction: 'forward' },
  endEarlier: { edge: 'end', unit: 'word', direction: 'back' },
  endLater: { edge: 'end', unit: 'word', direction: 'forward' },
  startCharacterEarlier: { edge: 'start', unit: 'character', direction: 'back' },
  startCharacterLater: { edge: 'start', unit: 'character', direction: 'forward' },
  endCharacterEarlier: { edge: 'end', unit: 'character', direction: 'back' },
  endCharacterLater: { edge: 'end', unit: 'character', direction: 'forward' },
};

/** The keys that work everywhere in the workspace. The keys of the open card are defined with the card. */
export function useWorkspaceShortcuts({
  filter,
  isSheetOpen,
  onCloseSheet,
  onToggleHighlights,
}: WorkspaceShortcuts): void {
  const { article, session, commands, selection, editorRef } = useWorkspace();
  const { openForm } = useCardForms();
  const mark = useMarking();
  const { startEditing } = useTextEditing();
  const router = useRouter();
  const { claimId, select } = selection;

  function step(by: 1 | -1): boolean {
    const order = walkOrder(filterClaims(session.store.getState(), filter));
    const next = neighbourClaim(order, claimId, by);
    if (next !== null) select(next, 'keys');
    return true;
  }
  function markSelected(intent: MarkIntent): boolean {
    const range = editorRef.current?.getSelectedRange();
    if (!range || !article.canMark.allowed) return false;
    mark(range, intent);
    editorRef.current?.collapseSelection();
    return true;
  }
  function move(step: EdgeStep): boolean {
    if (claimId === null) return false;
    if (article.canMark.allowed) commands.moveEdgeOf(claimId, step);
    return true;
  }

  useShortcuts({
    next: () => step(1),
    previous: () => step(-1),
    open: () => claimId !== null && focusCard(),
    markClaim: () => markSelected('claim'),
    notCheckable: () => {
      if (markSelected('not_checkable')) return true;
      if (claimId === null) return false;
      openForm({ claimId, kind: 'not_checkable' });
      return true;
    },
    duplicate: () => markSelected('same_as'),
    editText: () => {
      if (!article.canEdit.allowed) return false;
      startEditing();
      return true;
    },
    ...Object.fromEntries(Object.entries(edgeSteps).map(([id, step]) => [id, () => move(step)])),
    versions: () => router.push(`/articles/${article.id}/revisions`),
    toggleHighlights: onToggleHighlights,
    undo: () => void stepBack(session.undo, 'undo'),
    redo: () => void stepBack(session.undo, 'redo'),
    escape: () => {
      if (claimId !== null) {
        select(null, 'keys');
        return true;
      }
      if (!isSheetOpen) return false;
      onCloseSheet();
      return true;
    },
  });
}
