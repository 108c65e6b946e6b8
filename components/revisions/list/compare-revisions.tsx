'use client';

import { Group, NativeSelect, Skeleton } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import type { RevisionListItem } from '@/lib/contracts/revisions';
import { TextComparison } from '../comparison/text-comparison';
import { useRevision } from '../use-revision';
import classes from './revisions-screen.module.css';

interface CompareRevisionsProps {
  articleId: string;
  revisions: readonly RevisionListItem[];
  from: number;
  to: number;
  onCompare: (from: number, to: number) => void;
}

/** Any two revisions beside each other. */
export function CompareRevisions({ articleId, revisions, from, to, onCompare }: CompareRevisionsProps) {
  const before = useRevision(articleId, from);
  const after = useRevision(articleId, to);
  const numbers = revisions
    .map(({ number }) => ({ value: String(number), label: `Revision ${number}` }))
    .reverse();
  const error = before.error ?? after.error;
  return (
    <section className={classes.compare} aria-label="Comparison">
      <Group align="flex-end" className={classes.choice}>
        <NativeSelect
          label="From"
          data={numbers}
          value={String(from)}
          onChange={(event) => onCompare(Number(event.currentTarget.value), to)}
        />
        <ArrowRight size={18} aria-hidden className={classes.arrow} />
        <NativeSelect
          label="To"
          data={numbers}
          value={String(to)}
          onChange={(event) => onCompare(from, Number(event.currentTarget.value))}
        />
      </Group>
      {error != null && (
        <ErrorNotice
          error={error}
          title="A revision did not come through"
          onRetry={() => {
            void before.refetch();
            void after.refetch();
          }}
        />
      )}
      {before.data && after.data ? (
        <>
          {before.data.text === after.data.text && (
            <p className={classes.same} role="status">
              Both say the same, to the letter.
            </p>
          )}
          <TextComparison
            before={before.data.text}
            after={after.data.text}
            labels={{ before: `Revision ${from}`, after: `Revision ${to}` }}
          />
        </>
      ) : (
        error == null && <Skeleton height={240} />
      )}
    </section>
  );
}
