import type { Metadata } from 'next';
import { AddSource } from '@/components/sources/add/add-source';
import { SourceList } from '@/components/sources/list/source-list';
import { Page } from '@/components/ui/page/page';
import { type ListSourcesQuery, listSourcesQuery } from '@/lib/contracts/sources';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadSources } from '@/lib/server/queries/sources/load-source';

export const metadata: Metadata = { title: 'Sources' };

interface SourcesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SourcesPage({ searchParams }: SourcesPageProps) {
  const actor = await requirePageActor('article.read');
  const query = readFilters(await searchParams);
  const list = await loadSources(getDb(), actor, { ...query, limit: 50 });
  return (
    <Page title="Sources" actions={<AddSource />}>
      <SourceList first={{ query, list }} />
    </Page>
  );
}

/** The filters in the address. A faulty filter is ignored. */
function readFilters(params: Record<string, string | string[] | undefined>): ListSourcesQuery {
  const filters: Record<string, unknown> = {};
  for (const name of ['q', 'kind', 'show'] as const) {
    const value = params[name];
    if (typeof value !== 'string' || value.trim() === '') continue;
    const parsed = listSourcesQuery.shape[name].safeParse(value.trim());
    if (parsed.success) filters[name] = parsed.data;
  }
  return filters;
}
