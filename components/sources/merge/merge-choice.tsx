'use client';

import { Button, Group, Stack } from '@mantine/core';
import { Merge } from 'lucide-react';
import house from '@/components/ui/page/house.module.css';
import classes from './source-merge.module.css';

/** A source that may be the same as another one. */
export interface MergeTarget {
  id: string;
  title: string;
  citedBy: number;
  /** Publisher or site, where that is known. */
  from: string | null;
}

interface MergeChoiceProps {
  target: MergeTarget;
  onChoose: (target: MergeTarget) => void;
}

/** A source that may be the same as this one, with a button to say so. */
export function MergeChoice({ target, onChoose }: MergeChoiceProps) {
  const { title, citedBy, from } = target;
  const cited =
    citedBy === 0 ? 'cited by no claim' : citedBy === 1 ? 'cited by 1 claim' : `cited by ${citedBy} claims`;
  return (
    <Group
      component="li"
      gap="var(--space-2)"
      justify="space-between"
      wrap="nowrap"
      className={classes.choice}
    >
      <Stack component="span" gap={0} miw={0}>
        <span className={classes.title} dir="auto">
          {title}
        </span>
        <span className={house.quiet}>{[from, cited].filter(Boolean).join(' · ')}</span>
      </Stack>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Merge size={14} aria-hidden />}
        aria-label={`Merge into ${title}`}
        onClick={() => onChoose(target)}
      >
        Merge…
      </Button>
    </Group>
  );
}
