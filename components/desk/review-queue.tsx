'use client';

import { Button, Group, Stack } from '@mantine/core';
import { ArrowRight, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Due } from '@/components/ui/time/due';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { useListKeys } from '@/components/ui/keys/use-list-keys';
import house from '@/components/ui/page/house.module.css';
import type { RatingDto } from '@/lib/contracts/newsroom';
import type { DeskDto, QueueItem } from '@/lib/contracts/reviews';
import { QueueRow } from './queue-row';
import classes from './review-queue.module.css';
import { useDesk } from './use-desk';

/** The claims that wait for this reviewer, grouped by article, so that one article is reviewed in one go. */
export function ReviewQueue({ desk: first, ratings }: { desk: DeskDto; ratings: RatingDto[] }) {
  const { toReview } = useDesk(first);
  const listRef = useListKeys<HTMLDivElement>();
  if (toReview.length === 0) {
    return (
      <EmptyState icon={<CircleCheck size={32} />} title="Every verdict has been looked at">
        When an editor proposes a verdict, or closes a claim that had one, it waits here for a reviewer who
        had no hand in it.
      </EmptyState>
    );
  }
  return (
    <Stack gap="var(--space-4)" ref={listRef}>
      {groupByArticle(toReview).map(({ article, items }) => (
        <div key={article.id} role="group" aria-labelledby={`review-${article.id}`}>
          <Group
            gap="var(--space-1) var(--space-2)"
            align="flex-end"
            justify="space-between"
            className={classes.head}
          >
            <div>
              <h2 id={`review-${article.id}`} className={house.title} dir="auto">
                {article.title}
              </h2>
              <Group component="p" gap="0 var(--space-2)" align="stretch" c="dimmed" fz="var(--text-md)">
                <span>{items.length === 1 ? '1 decision waits' : `${items.length} decisions wait`}</span>
                <span>{items.filter(({ seen }) => seen).length} seen</span>
                {article.dueAt !== null && <Due at={article.dueAt} />}
              </Group>
            </div>
            <Button
              component={Link}
              href={`/articles/${article.id}/review`}
              rightSection={<ArrowRight size={16} aria-hidden />}
            >
              Review
            </Button>
          </Group>
          <ul>
            {items.map((item) => (
              <QueueRow
                key={item.claimId}
                item={item}
                href={`/articles/${article.id}/review?claim=${item.number}`}
                rating={ratings.find(({ id }) => id === item.ratingId)}
                withArticle={false}
              />
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}

function groupByArticle(items: QueueItem[]): { article: QueueItem['article']; items: QueueItem[] }[] {
  const groups = new Map<string, { article: QueueItem['article']; items: QueueItem[] }>();
  for (const item of items) {
    const group = groups.get(item.article.id) ?? { article: item.article, items: [] };
    group.items.push(item);
    groups.set(item.article.id, group);
  }
  return [...groups.values()];
}
