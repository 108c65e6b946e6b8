'use client';

import { Button, Stack } from '@mantine/core';
import { Inbox } from 'lucide-react';
import Link from 'next/link';
import { ImportLink } from '@/components/articles/import/import-link';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { Page } from '@/components/ui/page/page';
import { useListKeys } from '@/components/ui/keys/use-list-keys';
import house from '@/components/ui/page/house.module.css';
import type { ArticleListItem } from '@/lib/contracts/articles';
import type { RatingDto } from '@/lib/contracts/newsroom';
import type { DeskDto } from '@/lib/contracts/reviews';
import { deskSections, summariseDesk } from './desk-sections';
import classes from './desk-view.module.css';
import { FirstSteps } from './first-steps';
import { QueueRow } from './queue-row';
import { RecentArticles } from './recent-articles';
import { ToSignRow } from './to-sign-row';
import { useDesk } from './use-desk';

interface DeskViewProps {
  desk: DeskDto;
  ratings: RatingDto[];
  recent: ArticleListItem[];
  /** The article that the first steps lead through; null outside the sample newsroom. */
  sampleArticleId: string | null;
}

/**
 * The desk: what waits for this person, the most urgent kind first, and the articles that the newsroom changed last.
 */
export function DeskView({ desk: first, ratings, recent, sampleArticleId }: DeskViewProps) {
  const desk = useDesk(first);
  const mayCreate = useHasPermission('article.create');
  const listRef = useListKeys<HTMLDivElement>();
  const filled = deskSections.filter(({ key }) => desk[key].length > 0);
  return (
    <Page title="Your desk" lead={summariseDesk(desk)} actions={mayCreate && <ImportLink />}>
      <div className={classes.columns}>
        <div ref={listRef}>
          {desk.toSign.length > 0 && (
            <section aria-labelledby="desk-toSign" className={classes.section}>
              <h2 id="desk-toSign" className={house.panelTitle}>
                Waiting for your signature <span className={classes.count}>{desk.toSign.length}</span>
              </h2>
              <ul>
                {desk.toSign.map((item) => (
                  <ToSignRow key={item.article.id} item={item} />
                ))}
              </ul>
            </section>
          )}
          {filled.map(({ key, title, href }) => (
            <section key={key} aria-labelledby={`desk-${key}`} className={classes.section}>
              <h2 id={`desk-${key}`} className={house.panelTitle}>
                {title} <span className={classes.count}>{desk[key].length}</span>
              </h2>
              <ul>
                {desk[key].map((item) => (
                  <QueueRow
                    key={item.claimId}
                    item={item}
                    href={href(item)}
                    rating={ratings.find(({ id }) => id === item.ratingId)}
                  />
                ))}
              </ul>
            </section>
          ))}
          {filled.length === 0 && desk.toSign.length === 0 && (
            <NothingWaits recent={recent} sampleArticleId={sampleArticleId} />
          )}
        </div>
        <Stack component="aside" gap="var(--space-3)" aria-label="Beside the desk">
          {sampleArticleId !== null && <FirstSteps articleId={sampleArticleId} />}
          <RecentArticles articles={recent} />
        </Stack>
      </div>
    </Page>
  );
}

function NothingWaits({ recent, sampleArticleId }: Pick<DeskViewProps, 'recent' | 'sampleArticleId'>) {
  const articleId = sampleArticleId ?? recent[0]?.id;
  return (
    <EmptyState
      icon={<Inbox size={32} />}
      title="Nothing waits for you"
      action={
        articleId !== undefined && (
          <Button component={Link} href={`/articles/${articleId}`} variant="default">
            {sampleArticleId === null ? 'Open the latest article' : 'Open the sample article'}
          </Button>
        )
      }
    >
      Articles to sign, verdicts to review, claims that came back to you or lost their words, and claims
      assigned to you gather here.
    </EmptyState>
  );
}
