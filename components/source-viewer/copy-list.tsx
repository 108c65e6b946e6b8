'use client';

import { Button, UnstyledButton } from '@mantine/core';
import { formatSize } from '@/components/ui/words/format-size';
import { formatDayTime } from '@/components/ui/time/format-time';
import type { CopyDto } from '@/lib/contracts/sources';
import { snapshotOriginWords } from '@/lib/domain/claim-words';
import classes from './viewer-facts.module.css';

interface CopyListProps {
  /** Newest first. */
  copies: readonly CopyDto[];
  shownId: string;
  onShow: (snapshotId: string) => void;
  onCompare: (snapshotId: string) => void;
}

/** Every copy that was stored of a source: look at another, or lay it beside the one that is shown. */
export function CopyList({ copies, shownId, onShow, onCompare }: CopyListProps) {
  if (copies.length < 2) return null;
  return (
    <section aria-labelledby="copy-list">
      <h2 id="copy-list" className={classes.heading}>
        All copies <span className={classes.count}>{copies.length}</span>
      </h2>
      <ol className={classes.rows}>
        {copies.map(({ snapshotId, storedAt, size, origin }) => {
          const isShown = snapshotId === shownId;
          const when = formatDayTime(storedAt);
          return (
            <li key={snapshotId} className={classes.row} data-selected={isShown || undefined}>
              <UnstyledButton
                className={classes.main}
                aria-current={isShown ? 'true' : undefined}
                onClick={() => onShow(snapshotId)}
              >
                {when}
                <span className={classes.muted}>
                  {' '}
                  {snapshotOriginWords[origin].toLowerCase()}, {formatSize(size)}
                </span>
              </UnstyledButton>
              {!isShown && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Compare with the copy of ${when}`}
                  onClick={() => onCompare(snapshotId)}
                >
                  Compare
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
