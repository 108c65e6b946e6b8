'use client';

import { Button } from '@mantine/core';
import { Newspaper } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { PagedList } from '@/components/lists/paged-list';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { ArticleFilters } from './article-filters';
import { ArticleTable } from './article-table';
import { useArticleFilters } from './use-article-filters';
import { type FirstArticles, useArticlePages } from './use-article-pages';

/** The articles of the newsroom with their filters. */
export function ArticleList({ first }: { first: FirstArticles }) {
  const router = useRouter();
  const mayCreate = useHasPermission('article.create');
  const filters = useArticleFilters();
  const pages = useArticlePages(filters.query, first);
  useShortcut('newArticle', () => router.push('/articles/new'), { enabled: mayCreate });

  const articles = pages.data?.pages.flatMap((page) => page.articles) ?? [];
  return (
    <>
      <ArticleFilters {...filters} />
      <PagedList
        pages={pages}
        shown={articles.length}
        total={pages.data?.pages.at(-1)?.total ?? 0}
        one="article"
        several="articles"
        isFiltered={filters.isFiltered}
        empty={<NoArticles isFiltered={filters.isFiltered} mayCreate={mayCreate} />}
      >
        <ArticleTable articles={articles} />
      </PagedList>
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
