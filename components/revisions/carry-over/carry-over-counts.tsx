import { Group } from '@mantine/core';
import { Fragment } from 'react';
import type { CarryOverGroups } from '@/lib/client/revisions/carry-over-groups';
import type { PlaceCounts } from '@/lib/domain/carry-over/count-places';
import classes from './carry-over-review.module.css';

interface CarryOverCountsProps {
  groups: CarryOverGroups;
  passages: number;
  places: PlaceCounts;
}

const placeWords = ['anchored', 'changed', 'gone', 'closed'] as const;

/** What becomes of the claims, in one line, and where each of them is afterwards. The sum always covers every claim. */
export function CarryOverCounts({ groups, passages, places }: CarryOverCountsProps) {
  const outcomes: [string, number][] = [
    ['same', groups.same.length],
    ['moved', groups.moved.length],
    ['changed', groups.changed.length],
    ['gone', groups.gone.length],
    [passages === 1 ? 'new passage' : 'new passages', passages],
  ];
  return (
    <div className={classes.counts}>
      <Group component="p" gap="0.125rem 0.875rem" align="stretch" className={classes.outcomes}>
        {outcomes.map(([word, count]) => (
          <span key={word} data-empty={count === 0 || undefined}>
            {word} <strong>{count}</strong>
          </span>
        ))}
      </Group>
      <p className={classes.sum} aria-live="polite" aria-atomic>
        Afterwards:{' '}
        {placeWords.map((word, index) => (
          <Fragment key={word}>
            {index > 0 && ' + '}
            {places[word]} {word}
          </Fragment>
        ))}{' '}
        = {places.total} {places.total === 1 ? 'claim' : 'claims'}
      </p>
    </div>
  );
}
