'use client';

import { useRouter } from 'next/navigation';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { type ClaimFilter, filterClaims, walkOrder } from '@/lib/client/claims/list/claim-filter';
import type { MarkIntent } from '@/components/editor/selection-menu';
import { neighbourClaim } from '@/lib/client/claims/list/neighbour-claim';
import type { EdgeDirection, EdgeUnit, SpanEdge } from '@/lib/client/editor/selection/move-edge';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
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

/** The keys that work wherever one is in the workspace; those of the open card are with the card. */
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
  function move(edge: SpanEdge, direction: EdgeDirection, unit: EdgeUnit = 'word'): boolean {
    if (claimId === null) return false;
    if (article.canMark.allowed) commands.moveEdgeOf(claimId, edge, unit, direction);
    return true;
  }

  useShortcut('next', () => step(1));
  useShortcut('previous', () => step(-1));
  useShortcut('open', () => claimId !== null && focusCard());
  useShortcut('markClaim', () => markSelected('claim'));
  useShortcut('notCheckable', () => {
    if (markSelected('not_checkable')) return true;
    if (claimId === null) return false;
    openForm({ claimId, kind: 'not_checkable' });
    return true;
  });
  useShortcut('duplicate', () => markSelected('same_as'));
  useShortcut('editText', () => {
    if (!article.canEdit.allowed) return false;
    startEditing();
    return true;
  });
  useShortcut('startEarlier', () => move('start', 'back'));
  useShortcut('startLater', () => move('start', 'forward'));
  useShortcut('endEarlier', () => move('end', 'back'));
  useShortcut('endLater', () => move('end', 'forward'));
  useShortcut('startCharacterEarlier', () => move('start', 'back', 'character'));
  useShortcut('startCharacterLater', () => move('start', 'forward', 'character'));
  useShortcut('endCharacterEarlier', () => move('end', 'back', 'character'));
  useShortcut('endCharacterLater', () => move('end', 'forward', 'character'));
  useShortcut('versions', () => router.push(`/articles/${article.id}/revisions`));
  useShortcut('toggleHighlights', onToggleHighlights);
  useShortcut('undo', () => void stepBack(session.undo, 'undo'));
  useShortcut('redo', () => void stepBack(session.undo, 'redo'));
  useShortcut('escape', () => {
    if (claimId !== null) {
      select(null, 'keys');
      return true;
    }
    if (!isSheetOpen) return false;
    onCloseSheet();
    return true;
  });
}
