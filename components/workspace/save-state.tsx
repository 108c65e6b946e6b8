'use client';

import { UnstyledButton } from '@mantine/core';
import { Check, CloudOff, Loader, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { formatClock } from '@/components/ui/format-time';
import type { SaveStatus } from '@/lib/client/drafts/save-status';
import classes from './save-state.module.css';
import { useSaver } from './use-saver';
import { useWorkspace } from './workspace-context';

/** Where the work stands, in words and with the time, in this one place. */
export function SaveState() {
  const { session, announce, selection } = useWorkspace();
  const { status } = useSaver(session.saver);
  const spoken = spokenStatus(status);
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken, announce]);

  switch (status.kind) {
    case 'clean':
      return <span className={classes.state} />;
    case 'pending':
    case 'saving':
      return (
        <span className={classes.state}>
          <Loader size={14} aria-hidden className={classes.spinner} />
          Saving
        </span>
      );
    case 'saved':
      return (
        <span className={classes.state}>
          <Check size={14} aria-hidden />
          Saved {clockOf(status.at)}
        </span>
      );
    case 'offline':
      return (
        <UnstyledButton
          className={classes.state}
          data-tone="warning"
          onClick={() => void session.saver.flush()}
        >
          <CloudOff size={14} aria-hidden />
          Offline, {countChanges(status.changes)} kept
        </UnstyledButton>
      );
    case 'failed':
      return (
        <UnstyledButton
          className={classes.state}
          data-tone="danger"
          title={status.message}
          onClick={() => void session.saver.flush()}
        >
          <TriangleAlert size={14} aria-hidden />
          Not saved, <u>retry</u>
        </UnstyledButton>
      );
    case 'conflict':
      return (
        <UnstyledButton
          className={classes.state}
          data-tone="warning"
          onClick={() => selection.select(status.claimId, 'list')}
        >
          <TriangleAlert size={14} aria-hidden />
          Two versions, <u>choose one</u>
        </UnstyledButton>
      );
  }
}

/** What is worth saying aloud. A save that just worked is not, unless it ends something worse. */
function spokenStatus(status: SaveStatus): string | null {
  switch (status.kind) {
    case 'saved':
      return `Saved ${clockOf(status.at)}`;
    case 'offline':
      return `Offline, ${countChanges(status.changes)} kept`;
    case 'failed':
      return `Not saved. ${status.message}`;
    case 'conflict':
      return 'Somebody else changed the same field. Choose which text stays.';
    case 'clean':
    case 'pending':
    case 'saving':
      return null;
  }
}

function clockOf(at: number): string {
  return formatClock(new Date(at).toISOString());
}

function countChanges(changes: number): string {
  return changes === 1 ? '1 change' : `${changes} changes`;
}
