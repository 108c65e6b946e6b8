'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { callApi } from '@/lib/client/api/api';
import { type ClaimSync, startClaimSync } from '@/lib/client/claims/session/sync-claims';
import type { WorkspaceSession } from '@/lib/client/claims/session/workspace-session';
import { isLeavingForGood } from '@/lib/client/outbox/open-pages';
import { keepPage } from './keep-page';

interface SyncState {
  rowsError: unknown;
  newRevision: LaterRevision | null;
}

/** A text that was saved after the one that is shown. */
export interface LaterRevision {
  number: number;
  /** Who saved it, or that it was this person in another tab. */
  by: string;
}

interface UseClaimSync extends SyncState {
  reloadRows: () => void;
}

/** Keeps the session in step with the server while the workspace is open, and protects unsaved work. */
export function useClaimSync(
  session: WorkspaceSession,
  isEditing: (claimId: string) => boolean,
): UseClaimSync {
  const [state, setState] = useState<SyncState>({ rowsError: null, newRevision: null });
  const syncRef = useRef<ClaimSync | null>(null);
  const checkEditing = useEffectEvent(isEditing);

  useEffect(() => {
    const started = startClaimSync(session, {
      isEditing: (claimId) => checkEditing(claimId),
      onArticleEvent(event) {
        if (event.action !== 'revision.created') return;
        void findNewRevision(session).then((newRevision) => {
          if (newRevision) setState((known) => ({ ...known, newRevision }));
        });
      },
      onRowsFailed: (rowsError) => setState((known) => ({ ...known, rowsError })),
    });
    syncRef.current = started;
    return () => started.stop();
  }, [session]);

  useEffect(() => keepPage(session), [session]);

  useEffect(() => {
    const { saver } = session;
    const flush = () => void saver.flush();
    const onHide = () => document.visibilityState === 'hidden' && flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (session.isWaiting() && !isLeavingForGood()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
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

async function findNewRevision({
  articleId,
  revision,
  member,
}: WorkspaceSession): Promise<LaterRevision | null> {
  try {
    const { revisions } = await callApi('listRevisions', { params: { id: articleId } });
    const newest = revisions[0];
    if (!newest || newest.number <= revision) return null;
    const { number, createdBy } = newest;
    return { number, by: createdBy.id === member.id ? 'You, in another tab,' : createdBy.name };
  } catch {
    // The next event or the next write will report it again.
    return null;
  }
}
