'use client';

import { LibraryBig } from 'lucide-react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import type { ListSourcesQuery } from '@/lib/contracts/sources';

interface NoSourcesProps {
  query: ListSourcesQuery;
  mayWrite: boolean;
}

const icon = <LibraryBig size={32} />;

/** For each filter alone: what an empty list means, and what will be in it one day. */
const nothingShown: Record<NonNullable<ListSourcesQuery['show']>, { title: string; text: string }> = {
  changed: {
    title: 'No page has changed',
    text: 'Pages that are watched are looked at again; one that says something else than its stored copy stands here.',
  },
  dead: {
    title: 'Every address still answers',
    text: 'A page that is gone when it is looked at again stands here. Its stored copies stay.',
  },
  failed: {
    title: 'Every page could be fetched',
    text: 'A page that could not be stored stands here with the reason; it can be tried again, or a file uploaded.',
  },
  twins: {
    title: 'No address is here twice',
    text: 'Two sources with the same address stand here until they are merged.',
  },
  uncited: {
    title: 'Every source is cited',
    text: 'A source that no claim cites stands here.',
  },
  confidential: {
    title: 'No source is confidential',
    text: 'A source whose words only named people may read stands here, for everybody else without its words.',
  },
};

/** Shown in place of the list while it is empty. */
export function NoSources({ query: { q, kind, show }, mayWrite }: NoSourcesProps) {
  if (show !== undefined && q === undefined && kind === undefined) {
    const { title, text } = nothingShown[show];
    return (
      <EmptyState icon={icon} title={title}>
        {text}
      </EmptyState>
    );
  }
  if (q !== undefined || kind !== undefined || show !== undefined)
    return <EmptyState icon={icon} title="No source matches these filters." />;
  return (
    <EmptyState icon={icon} title="No sources yet">
      Every page, document and person that a claim cites stands here once, with its stored copy and the claims
      that rest on it. {mayWrite ? 'Cite one in a claim, or add one here.' : 'Editors cite them in claims.'}
    </EmptyState>
  );
}
