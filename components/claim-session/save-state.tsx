'use client';

import { UnstyledButton } from '@mantine/core';
import { Check, CloudOff, Loader, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatClock } from '@/components/ui/time/format-time';
import type { SaveStatus } from '@/lib/client/drafts/save-status';
import classes from './save-state.module.css';
import { useSaver } from './use-saver';
import { useWorkspace } from './workspace-context';

/** The one place that says, in words and with the time, whether the work is saved. */
export function SaveState() {
  return (
    <>
      <ActState />
      <FormState />
    </>
  );
}

/** What was done and not answered yet, or that everything is answered. */
function ActState() {
  const { session, announce, selection } = useWorkspace();
  const { status, isKept } = useSaver(session.saver);
  const spoken = spokenStatus(status, isKept);
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
        <UnstyledButton className={classes.state} data-tone="warning" onClick={() => void session.retry()}>
          <CloudOff size={14} aria-hidden />
          {describeOffline(status.changes, isKept)}
        </UnstyledButton>
      );
    case 'failed':
      return (
        <UnstyledButton
          className={classes.state}
          data-tone="danger"
          title={status.message}
          onClick={() => void session.retry()}
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

/** The status to say aloud. A save that just worked is not said, unless it ends a worse status. */
function spokenStatus(status: SaveStatus, isKept: boolean): string | null {
  switch (status.kind) {
    case 'saved':
      return `Saved ${clockOf(status.at)}`;
    case 'offline':
      return describeOffline(status.changes, isKept);
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

/** Forms that were begun, and marks that wait for a choice. Only the person sends them. */
function FormState() {
  const { session } = useWorkspace();
  const [count, setCount] = useState(0);
  useEffect(() => session.drafts.watchForms(setCount), [session]);
  if (count === 0) return null;
  return (
    <span className={classes.state} title="Begun and not sent. They are kept in this browser.">
      {count === 1 ? '1 draft' : `${count} drafts`}
    </span>
  );
}

function describeOffline(changes: number, isKept: boolean): string {
  return `Offline, ${countChanges(changes)} ${isKept ? 'kept' : 'in this tab only'}`;
}

function clockOf(at: number): string {
  return formatClock(new Date(at).toISOString());
}

function countChanges(changes: number): string {
  return changes === 1 ? '1 change' : `${changes} changes`;
}
