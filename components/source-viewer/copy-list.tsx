'use client';

import { Button, Group, Stack, UnstyledButton } from '@mantine/core';
import { formatSize } from '@/components/ui/words/format-size';
import { formatDayTime } from '@/components/ui/time/format-time';
import house from '@/components/ui/page/house.module.css';
import type { CopyDto } from '@/lib/contracts/sources';
import { copyOriginWords } from '@/lib/domain/claim-words';
import classes from './viewer-facts.module.css';

interface CopyListProps {
  /** Newest first. */
  copies: readonly CopyDto[];
  shownId: string;
  onShow: (snapshotId: string) => void;
  onCompare: (snapshotId: string) => void;
}

/** Every stored copy of a source. Another copy can be shown, or compared with the one on the screen. */
export function CopyList({ copies, shownId, onShow, onCompare }: CopyListProps) {
  if (copies.length < 2) return null;
  return (
    <section aria-labelledby="copy-list">
      <Group component="h2" wrap="nowrap" id="copy-list" className={house.subheading}>
        All copies <span className={classes.count}>{copies.length}</span>
      </Group>
      <Stack component="ol" gap={6}>
        {copies.map(({ snapshotId, storedAt, size, origin }) => {
          const isShown = snapshotId === shownId;
          const when = formatDayTime(storedAt);
          return (
            <Group
              component="li"
              align="flex-start"
              justify="space-between"
              wrap="nowrap"
              key={snapshotId}
              className={classes.row}
              data-selected={isShown || undefined}
            >
              <UnstyledButton
                className={classes.main}
                aria-current={isShown ? 'true' : undefined}
                onClick={() => onShow(snapshotId)}
              >
                {when}
                <span className={classes.muted}>
                  {' '}
                  {copyOriginWords[origin].toLowerCase()}, {formatSize(size)}
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
            </Group>
          );
        })}
      </Stack>
    </section>
  );
}
