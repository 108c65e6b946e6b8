'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type ClaimSync, startClaimSync } from '@/lib/client/claims/sync-claims';
import type { WorkspaceSession } from '@/lib/client/claims/workspace-session';
import { hasUnsavedWork } from '@/lib/client/drafts/save-status';

interface SyncState {
  rowsError: unknown;
  /** A newer revision of the text exists. */
  hasNewText: boolean;
}

interface UseClaimSync extends SyncState {
  reloadRows: () => void;
}

/** Keeps the session in step with the server for as long as the workspace is open, and unsaved work out of danger. */
export function useClaimSync(
  session: WorkspaceSession,
  isEditing: (claimId: string) => boolean,
): UseClaimSync {
  const [state, setState] = useState<SyncState>({ rowsError: null, hasNewText: false });
  const syncRef = useRef<ClaimSync | null>(null);
  const checkEditing = useEffectEvent(isEditing);

  useEffect(() => {
    const started = startClaimSync(session, {
      isEditing: (claimId) => checkEditing(claimId),
      onArticleEvent(event) {
        if (event.action.startsWith('revision.')) setState((known) => ({ ...known, hasNewText: true }));
      },
      onRowsFailed: (rowsError) => setState((known) => ({ ...known, rowsError })),
    });
    syncRef.current = started;
    return () => started.stop();
  }, [session]);

  useEffect(() => {
    session.drafts.loadDrafts().then(
      (drafts) => session.saver.restore(drafts),
      () => undefined,
    );
  }, [session]);

  useEffect(() => {
    const { saver } = session;
    const flush = () => void saver.flush();
    const onHide = () => document.visibilityState === 'hidden' && flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (hasUnsavedWork(saver.getSnapshot().status)) event.preventDefault();
    };
    window.addEventListener('online', flush);
    window.addEventListener('beforeunload', onLeave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onHide);
      flush();
    };
  }, [session]);

  function reloadRows(): void {
    setState((known) => ({ ...known, rowsError: null }));
    void syncRef.current?.reloadRows();
  }
  return { ...state, reloadRows };
}
