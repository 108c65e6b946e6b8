'use client';

import { Skeleton } from '@mantine/core';
import { Files } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { RevisionListItem } from '@/lib/contracts/revisions';
import { useRevisions } from '../use-revisions';
import { CompareRevisions } from './compare-revisions';
import { RevisionList } from './revision-list';
import classes from './revisions-screen.module.css';

/** The revisions of an article, and the comparison of any two. The address says which two. */
export function RevisionsScreen({ articleId }: { articleId: string }) {
  const router = useRouter();
  const [chosen, setChosen] = useQueryStates(
    { from: parseAsInteger, to: parseAsInteger },
    { history: 'push', scroll: false },
  );
  const { data, error, isPending, refetch } = useRevisions(articleId);
  useShortcut('escape', () => router.push(`/articles/${articleId}`));

  if (error) {
    return (
      <ErrorNotice error={error} title="The revisions did not come through" onRetry={() => void refetch()} />
    );
  }
  if (isPending) return <Skeleton height={240} />;
  const { revisions } = data;
  const compared = comparedOf(revisions, chosen);
  const compare = (from: number, to: number) => void setChosen({ from, to });
  return (
    <div className={classes.columns}>
      <RevisionList {...{ articleId, revisions, compared }} onCompare={compare} />
      {compared === null ? (
        <EmptyState icon={<Files size={32} />} title="There is one revision">
          When the text changes, each state of it is listed here, and any two can be compared.
        </EmptyState>
      ) : (
        <CompareRevisions {...{ articleId, revisions }} {...compared} onCompare={compare} />
      )}
    </div>
  );
}

/** The two revisions in the address, if they exist; else the last two. Null if there is only one. */
function comparedOf(
  revisions: readonly RevisionListItem[],
  chosen: { from: number | null; to: number | null },
): { from: number; to: number } | null {
  const newest = revisions[0]?.number ?? 1;
  if (newest === 1) return null;
  const isThere = (number: number | null): number is number =>
    number !== null && number >= 1 && number <= newest;
  const to = isThere(chosen.to) ? chosen.to : newest;
  return { from: isThere(chosen.from) ? chosen.from : Math.max(1, to - 1), to };
}
