'use client';

import { Button, CopyButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ApiProblem, describeError } from '@/lib/client/api/api-problem';
import classes from './toast.module.css';

/** A short confirmation that goes away by itself. */
export function showDone(message: string): void {
  notifications.show({ message, autoClose: 4_000, withBorder: true });
}

interface UndoToast {
  message: string;
  undo: () => void;
}

/** Says what was done and offers to undo it, for as long as a person may need to read it. */
export function showUndo({ message, undo }: UndoToast): void {
  const id = notifications.show({
    autoClose: 10_000,
    withBorder: true,
    message: (
      <Group component="span" gap="var(--space-2)" justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}

/** Says what went wrong, whether the work is safe, and the id to quote; stays until it is closed. */
export function showProblem(error: unknown, title = 'That did not work'): void {
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  notifications.show({
    title,
    color: 'red',
    autoClose: false,
    withBorder: true,
    message: (
      <>
        {describeError(error)}
        {requestId !== null && <RequestId id={requestId} />}
      </>
    ),
  });
}

/** The id of a failed request in the server's log, ready to be sent to the people who run the site. */
export function RequestId({ id }: { id: string }) {
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <button type="button" className={classes.requestId} onClick={copy}>
          {copied ? 'Copied' : `Copy request id ${id.slice(0, 8)}…`}
        </button>
      )}
    </CopyButton>
  );
}
