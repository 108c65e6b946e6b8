'use client';

import { Checkbox, CloseButton, Group, Progress } from '@mantine/core';
import Link from 'next/link';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import house from '@/components/ui/page/house.module.css';
import { setPreferences } from '@/lib/client/preferences/preferences';
import { usePreferences } from '@/lib/client/preferences/use-preferences';
import { useActions } from '@/lib/client/shortcuts/use-actions';
import classes from './first-steps.module.css';

/** The five steps of a whole check in the sample newsroom. Each person ticks them; there is no guided tour. */
export function FirstSteps({ articleId }: { articleId: string }) {
  const { checklistDismissed, checklistDone } = usePreferences();
  const restart = () => setPreferences({ checklistDismissed: false, checklistDone: [] });
  const hasBegun = checklistDismissed || checklistDone.length > 0;
  useActions(hasBegun ? [{ id: 'first-steps', label: 'Begin the first steps again', run: restart }] : []);
  if (checklistDismissed) return null;

  const article = `/articles/${articleId}`;
  const steps = [
    { id: 'open', words: <Link href={article}>Open the sample article</Link> },
    {
      id: 'mark',
      words: (
        <>
          Select some words and press <KeyCaps id="markClaim" />
        </>
      ),
    },
    { id: 'verdict', words: 'Give it a verdict and a source, then propose it' },
    { id: 'approve', words: 'Sign in as a reviewer and approve it' },
    { id: 'report', words: <Link href={`${article}/report`}>Read the report</Link> },
  ];
  const done = steps.filter(({ id }) => checklistDone.includes(id)).length;
  const toggle = (id: string, isDone: boolean) =>
    setPreferences({
      checklistDone: isDone ? [...checklistDone, id] : checklistDone.filter((other) => other !== id),
    });

  return (
    <section aria-labelledby="first-steps" className={classes.card}>
      <Group gap={0} justify="space-between" wrap="nowrap">
        <h2 id="first-steps" className={house.heading}>
          First steps
        </h2>
        <CloseButton
          aria-label="Put the first steps away"
          onClick={() => setPreferences({ checklistDismissed: true })}
        />
      </Group>
      <div className={classes.progress}>
        <Progress value={(done / steps.length) * 100} size="sm" aria-label="First steps done" />
        <span>
          {done} of {steps.length}
        </span>
      </div>
      <ol>
        {steps.map(({ id, words }) => (
          <Group component="li" gap={10} align="flex-start" wrap="nowrap" key={id} className={classes.step}>
            <Checkbox
              aria-labelledby={`first-step-${id}`}
              checked={checklistDone.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span id={`first-step-${id}`} data-done={checklistDone.includes(id)}>
              {words}
            </span>
          </Group>
        ))}
      </ol>
    </section>
  );
}
