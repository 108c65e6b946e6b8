'use client';

import { Group, Stack } from '@mantine/core';
import { EyeOff, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { Due } from '@/components/ui/time/due';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import type { RatingDto } from '@/lib/contracts/newsroom';
import type { QueueItem } from '@/lib/contracts/reviews';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import classes from './queue-row.module.css';

interface QueueRowProps {
  item: QueueItem;
  href: string;
  rating: RatingDto | undefined;
  /** False if the rows stand below their article's title. */
  withArticle?: boolean;
}

/** One claim that waits: its words, its place, who had it, and since when. The whole row is a link to it. */
export function QueueRow({ item, href, rating, withArticle = true }: QueueRowProps) {
  const due = item.dueAt ?? item.article.dueAt;
  const authors = item.authors.map(({ name }) => name).join(', ');
  return (
    <Group
      component="li"
      gap="var(--space-2)"
      align="stretch"
      wrap="nowrap"
      className={classes.row}
      data-unseen={!item.seen}
    >
      <div className={classes.main}>
        <Link href={href} className={classes.quote} data-list-item dir="auto">
          “{item.quote}”
        </Link>
        {item.reason !== null && (
          <p className={classes.reason} dir="auto">
            {item.reason}
          </p>
        )}
        <Group component="p" gap="0 var(--space-1)" align="stretch" className={classes.facts}>
          <span>Claim {item.number}</span>
          {withArticle && (
            <span className={classes.article}>
              <bdi>{item.article.title}</bdi>
            </span>
          )}
          {authors !== '' && <span>{authors}</span>}
          {item.risk === 'high' && (
            <span className={classes.risk}>
              <TriangleAlert size={13} aria-hidden /> High risk
            </span>
          )}
        </Group>
        {!item.approve.allowed && item.state === 'proposed' && item.approve.reason !== null && (
          <p className={classes.closed}>
            <EyeOff size={13} aria-hidden /> {item.approve.reason}
          </p>
        )}
      </div>
      <Stack gap="var(--space-half)" align="flex-end" className={classes.side}>
        {rating && <VerdictBadge rating={rating} size="small" />}
        {(!rating || closedStates.includes(item.state)) && <ClaimStateTag state={item.state} />}
        {due !== null && <Due at={due} />}
        <span className={house.keepsLine}>
          {!item.seen && <span className={classes.new}>new</span>}
          <When at={item.since} />
        </span>
      </Stack>
    </Group>
  );
}
