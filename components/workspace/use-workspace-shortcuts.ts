'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { focusCard } from '@/components/claims/focus-card-field';
import { type ClaimFilter, filterClaims, walkOrder } from '@/lib/client/claims/claim-filter';
import type { MarkIntent } from '@/components/editor/selection-menu';
import { neighbourClaim } from '@/lib/client/claims/neighbour-claim';
import type { EdgeDirection, SpanEdge } from '@/lib/client/editor/move-edge';
import { matchesKeys } from '@/lib/client/shortcuts/match-keys';
import { useIsMac } from '@/lib/client/shortcuts/use-is-mac';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { useCardForms } from './card-forms';
import { stepBack } from './create-notices';
import { useTextEditing } from './text-editing';
import { useMarking } from './use-marking';
import { useWorkspace } from './workspace-context';

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
  const { article, session, selection, editorRef } = useWorkspace();
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
  function move(edge: SpanEdge, direction: EdgeDirection): boolean {
    if (claimId === null) return false;
    editorRef.current?.moveSelectedEdge(edge, 'word', direction);
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
  useShortcut('versions', () => router.push(`/articles/${article.id}/revisions`));
  useShortcut('toggleHighlights', onToggleHighlights);
  useShortcut('undo', () => void stepBack(session.undo, 'undo'));
  useShortcut('escape', () => {
    if (claimId !== null) {
      select(null, 'keys');
      return true;
    }
    if (!isSheetOpen) return false;
    onCloseSheet();
    return true;
  });
  useRedoKey(() => void stepBack(session.undo, 'redo'));
}

/** `Mod+Shift+Z`, outside fields: a field undoes and redoes its own typing. */
function useRedoKey(redo: () => void): void {
  const isMac = useIsMac();
  const run = useEffectEvent(redo);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matchesKeys(event, 'Mod+Shift+Z', isMac)) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isArticle = target?.closest('[data-shortcuts="allow"]') != null;
      if (!isArticle && target && (target.isContentEditable || target.matches('input, textarea'))) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isMac]);
}
