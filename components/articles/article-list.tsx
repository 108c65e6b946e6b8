'use client';

import { Button } from '@mantine/core';
import { Newspaper } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useHasPermission } from '@/components/shell/shell-person-context';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { ArticleFilters } from './article-filters';
import classes from './article-list.module.css';
import { ArticleTable } from './article-table';
import { useArticleFilters } from './use-article-filters';
import { type FirstArticles, useArticlePages } from './use-article-pages';

/** The articles of the newsroom with their filters; J, K, Enter walk them. */
export function ArticleList({ first }: { first: FirstArticles }) {
  const router = useRouter();
  const mayCreate = useHasPermission('article.create');
  const filters = useArticleFilters();
  const pages = useArticlePages(filters.query, first);
  const listRef = useListKeys<HTMLDivElement>();
  useShortcut('newArticle', () => router.push('/articles/new'), { enabled: mayCreate });

  const articles = pages.data?.pages.flatMap((page) => page.articles) ?? [];
  const total = pages.data?.pages.at(-1)?.total ?? 0;
  return (
    <>
      <ArticleFilters {...filters} />
      <p role="status" className={classes.count}>
        {pages.isPending ? 'Loading' : countInWords(articles.length, total, filters.isFiltered)}
      </p>
      {pages.error && (
        <ErrorNotice
          error={pages.error}
          title="The list could not be loaded"
          onRetry={() => void pages.refetch()}
        />
      )}
      <div ref={listRef} data-stale={pages.isPlaceholderData} className={classes.list}>
        {articles.length > 0 && <ArticleTable articles={articles} />}
        {!pages.isPending && !pages.error && articles.length === 0 && (
          <NoArticles isFiltered={filters.isFiltered} mayCreate={mayCreate} />
        )}
      </div>
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Load more
          </Button>
        </div>
      )}
    </>
  );
}

function NoArticles({ isFiltered, mayCreate }: { isFiltered: boolean; mayCreate: boolean }) {
  if (isFiltered) {
    return <EmptyState icon={<Newspaper size={32} />} title="No article matches these filters." />;
  }
  return (
    <EmptyState
      icon={<Newspaper size={32} />}
      title="No articles yet"
      action={
        mayCreate && (
          <Button component={Link} href="/articles/new">
            Import an article
          </Button>
        )
      }
    >
      Every article that is checked here stands in this list, with its stage and its claims.
      {!mayCreate && ' An editor brings in the first one.'}
    </EmptyState>
  );
}

function countInWords(shown: number, total: number, isFiltered: boolean): string {
  const things = total === 1 ? 'article' : 'articles';
  const match = isFiltered ? (total === 1 ? ' matches' : ' match') : '';
  return shown < total ? `${shown} of ${total} ${things}${match}` : `${total} ${things}${match}`;
}
