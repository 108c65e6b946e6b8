import type { Metadata } from 'next';
import { ArticleList } from '@/components/articles/list/article-list';
import { ImportLink } from '@/components/articles/import/import-link';
import { Page } from '@/components/ui/page/page';
import { type ListArticlesQuery, listArticlesQuery } from '@/lib/contracts/articles';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadArticles } from '@/lib/server/queries/articles/load-articles';

export const metadata: Metadata = { title: 'Articles' };

interface ArticlesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ArticlesPage({ searchParams }: ArticlesPageProps) {
  const actor = await requirePageActor('article.read');
  const query = readFilters(await searchParams);
  const list = await loadArticles(getDb(), actor, { ...query, limit: 50 });
  return (
    <Page title="Articles" actions={<ImportLink />}>
      <ArticleList first={{ query, list }} />
    </Page>
  );
}

/** The filters in the address. A faulty filter is ignored. */
function readFilters(params: Record<string, string | string[] | undefined>): ListArticlesQuery {
  const filters: Record<string, unknown> = {};
  for (const name of ['q', 'state', 'due', 'sort'] as const) {
    const value = params[name];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const parsed = listArticlesQuery.shape[name].safeParse(value.trim());
    if (parsed.success) filters[name] = parsed.data;
  }
  return filters;
}
