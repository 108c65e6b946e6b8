import { Group, Stack } from '@mantine/core';
import Link from 'next/link';
import { ArticleStage } from '@/components/articles/article-state';
import { ClaimBar } from '@/components/articles/list/claim-bar';
import { When } from '@/components/ui/time/when';
import type { ArticleListItem } from '@/lib/contracts/articles';
import classes from './recent-articles.module.css';

/** The articles that the newsroom changed last. */
export function RecentArticles({ articles }: { articles: ArticleListItem[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="recent-articles" className={classes.recent}>
      <h2 id="recent-articles" className={classes.title}>
        Lately in the newsroom
      </h2>
      <ul>
        {articles.map((article) => (
          <Stack component="li" gap="var(--space-half)" key={article.id} className={classes.item}>
            <Link href={`/articles/${article.id}`} className={classes.link} dir="auto">
              {article.title}
            </Link>
            <Group
              component="span"
              gap="0 var(--space-1)"
              align="stretch"
              justify="space-between"
              c="dimmed"
              fz="var(--text-sm)"
            >
              <ArticleStage state={article.state} isUnpublished={article.isUnpublished} />
              <When at={article.updatedAt} />
            </Group>
            <ClaimBar byState={article.claims.byState} />
          </Stack>
        ))}
      </ul>
      <Link href="/articles" className={classes.all}>
        All articles
      </Link>
    </section>
  );
}
