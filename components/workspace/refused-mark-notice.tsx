'use client';

import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefusedMark } from '@/lib/client/claims/refused-marks';
import classes from './marking-banner.module.css';
import { useMarkingTask } from './marking-task';
import { useWorkspace } from './workspace-context';

const none: readonly RefusedMark[] = [];

/** Marks that somebody's newer text got in the way of, each with its choices. What was typed for them is kept. */
export function RefusedMarkNotices() {
  const { session } = useWorkspace();
  const { refusedMarks } = session;
  const marks = useSyncExternalStore(refusedMarks.subscribe, refusedMarks.getSnapshot, () => none);
  return marks.map((mark) => <RefusedMarkNotice key={mark.id} mark={mark} />);
}

function RefusedMarkNotice({ mark }: { mark: RefusedMark }) {
  const { session, commands, showRevision, announce } = useWorkspace();
  const { startTask } = useMarkingTask();
  const [isSending, setSending] = useState(false);
  const { quote, statement, revision, proposed } = mark;
  const isShown = revision === session.revision;
  useEffect(() => announce(`Not marked: revision ${revision} changed these words.`), [announce, revision]);

  async function markProposed(): Promise<void> {
    setSending(true);
    const isDone = await commands.markProposed(mark);
    if (!isDone) setSending(false);
  }

  return (
    <div className={classes.banner} data-tone="warning" role="region" aria-label="A mark to place">
      <p className={classes.words}>
        <strong>
          “<bdi>{quote}</bdi>” is not marked: revision {revision} changed these words.
        </strong>{' '}
        {proposed ? (
          <>
            There it probably says “<bdi>{proposed.quote}</bdi>”.
          </>
        ) : (
          'They are not there any more.'
        )}
        {statement !== '' && (
          <span className={classes.old}>
            Your statement is kept: <bdi>{statement}</bdi>
          </span>
        )}
      </p>
      <div className={classes.buttons}>
        {proposed && (
          <Button size="compact-sm" loading={isSending} onClick={() => void markProposed()}>
            Mark those words
          </Button>
        )}
        {isShown ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => startTask({ kind: 'refused', mark, quote })}
          >
            Mark others
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => showRevision(revision)}>
            Show revision {revision}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => session.refusedMarks.remove(mark.id)}
        >
          Let it go
        </Button>
      </div>
    </div>
  );
}
