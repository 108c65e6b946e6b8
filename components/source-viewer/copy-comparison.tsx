'use client';

import { Button, Group, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { TextComparison } from '@/components/revisions/comparison/text-comparison';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { formatDayTime } from '@/components/ui/time/format-time';
import house from '@/components/ui/page/house.module.css';
import type { CopyDto, LibrarySourceDto } from '@/lib/contracts/sources';
import { passageId } from './cited-passages';
import classes from './source-viewer.module.css';
import { useStoredCopy } from './use-stored-copy';

interface CopyComparisonProps {
  source: LibrarySourceDto;
  /** In the order in which they were stored. */
  older: CopyDto;
  newer: CopyDto;
  onClose: () => void;
}

/** Two copies of one source beside each other, word by word, with the passages that are cited from them. */
export function CopyComparison({ source, older, newer, onClose }: CopyComparisonProps) {
  const before = useStoredCopy(older.snapshotId);
  const after = useStoredCopy(newer.snapshotId);
  const error = before.error ?? after.error;
  const { uses } = source;
  const marks = useMemo(
    () =>
      uses.flatMap((use) => {
        const side = sideOf(use.snapshotId, older, newer);
        if (side === null || use.start === null || use.end === null) return [];
        const tone = side === 'before' ? ('gone' as const) : ('passage' as const);
        const span = { startOffset: use.start, endOffset: use.end };
        return [{ id: passageId(use), side, tone, number: use.claimNumber, ...span }];
      }),
    [uses, older, newer],
  );
  return (
    <section aria-label="Comparison of two copies" className={house.shrinks}>
      <Group gap="var(--space-1) var(--space-2)" justify="space-between" mb="var(--space-1)">
        <span className={classes.muted}>What the page said, and what it says now</span>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Leave the comparison
        </Button>
      </Group>
      {error != null && (
        <ErrorNotice
          error={error}
          title="A copy did not come through"
          onRetry={() => {
            void before.refetch();
            void after.refetch();
          }}
        />
      )}
      {before.data && after.data ? (
        <>
          {before.data.text === after.data.text && (
            <p role="status" className={classes.muted}>
              Both say the same, to the letter.
            </p>
          )}
          <div className={classes.paper}>
            <TextComparison
              before={before.data.text}
              after={after.data.text}
              labels={{ before: formatDayTime(older.storedAt), after: formatDayTime(newer.storedAt) }}
              marks={marks}
            />
          </div>
        </>
      ) : (
        error == null && <Skeleton height={320} />
      )}
    </section>
  );
}

function sideOf(snapshotId: string | null, older: CopyDto, newer: CopyDto): 'before' | 'after' | null {
  if (snapshotId === older.snapshotId) return 'before';
  return snapshotId === newer.snapshotId ? 'after' : null;
}
