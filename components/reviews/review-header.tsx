'use client';

import { ActionIcon, Group, Progress } from '@mantine/core';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { SaveState } from '@/components/claim-session/save-state';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import house from '@/components/ui/page/house.module.css';
import classes from './review-screen.module.css';
import type { ReviewQueue } from './use-review-queue';

/** Which article is reviewed, and how far. */
export function ReviewHeader({ queue }: { queue: ReviewQueue }) {
  const { article } = useWorkspace();
  const { seenCount, items } = queue;
  const total = items.length;
  return (
    <Group component="header" gap="0 var(--space-1)" className={classes.header}>
      <ActionIcon component={Link} href={`/articles/${article.id}`} aria-label="Back to the article">
        <ChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <h1 className={classes.title} dir="auto">
        <span className={house.kicker}>Review</span> {article.title}
      </h1>
      <SaveState />
      {total > 0 && (
        <Group wrap="nowrap" className={classes.progress}>
          <span role="status">
            seen {seenCount} of {total}
          </span>
          <Progress
            value={(seenCount / total) * 100}
            className={classes.bar}
            size="sm"
            aria-label={`Seen ${seenCount} of ${total}`}
          />
        </Group>
      )}
    </Group>
  );
}
