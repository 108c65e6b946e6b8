'use client';

import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { type MarkingTask, nameTask, useMarkingTask } from '@/components/claim-session/marking-task';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import classes from './marking-banner.module.css';

/** Shown over the text while words are looked for: the claim, its former words, and the keys. */
export function MarkingBanner() {
  const { task } = useMarkingTask();
  return task && <OpenBanner task={task} />;
}

function OpenBanner({ task }: { task: MarkingTask }) {
  const { editorRef, announce } = useWorkspace();
  const { endTask } = useMarkingTask();
  const { quote } = task;
  const name = nameTask(task);
  useEffect(() => {
    editorRef.current?.focus();
    announce(`Select the words that are ${name} now. Enter takes them, Escape leaves.`);
  }, [editorRef, announce, name]);
  useShortcut('escape', endTask);

  return (
    <Group
      gap="0.375rem var(--space-2)"
      className={classes.banner}
      role="region"
      aria-label={`Mark ${name} anew`}
    >
      <p className={classes.words}>
        <strong>Select the words that are {name} now.</strong>{' '}
        <span className={classes.old} dir="auto">
          They were “{quote}”.
        </span>
      </p>
      <p className={classes.keys}>
        <KeyCaps id="open" /> or <KeyCaps id="markClaim" /> takes them
      </p>
      <Button variant="default" size="compact-sm" rightSection={<KeyCaps id="escape" />} onClick={endTask}>
        Leave
      </Button>
    </Group>
  );
}
