'use client';

import { Button, CopyButton, Group } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type RefusedMark, wordsToCopy } from '@/lib/client/claims/session/refused-marks';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import classes from './marking-banner.module.css';

const none: readonly RefusedMark[] = [];

/**
 * Marks that were refused because somebody saved a newer text, each with its choices. What was typed for them is kept.
 */
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
  const { quote, statement, revision, proposed, reason = null } = mark;
  const isShown = revision === session.revision;
  const why = reason ?? `Revision ${revision} changed these words.`;
  useEffect(() => announce(`Not marked: ${why}`), [announce, why]);

  async function markProposed(): Promise<void> {
    setSending(true);
    const isDone = await commands.markProposed(mark);
    if (!isDone) setSending(false);
  }

  return (
    <Group
      gap="0.375rem var(--space-2)"
      className={classes.banner}
      data-tone="warning"
      role="region"
      aria-label={`A mark to place${quote === '' ? '' : `: ${quote}`}`}
    >
      <p className={classes.words}>
        <strong>
          {quote === '' ? (
            'What you typed for a claim is not saved.'
          ) : (
            <>
              “<bdi>{quote}</bdi>” is not marked.
            </>
          )}
        </strong>{' '}
        {why} {reason === null && <NewerPlace proposed={proposed} />}
        {statement !== '' && (
          <span className={classes.old}>
            Your statement is kept: <bdi>{statement}</bdi>
          </span>
        )}
      </p>
      <Group>
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
        <CopyButton value={wordsToCopy(mark)}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the words'}
            </Button>
          )}
        </CopyButton>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => session.refusedMarks.remove(mark.id)}
        >
          Let it go
        </Button>
      </Group>
    </Group>
  );
}

function NewerPlace({ proposed }: Pick<RefusedMark, 'proposed'>) {
  if (!proposed) return 'They are not there any more.';
  return (
    <>
      There it probably says “<bdi>{proposed.quote}</bdi>”.
    </>
  );
}
