import { Skeleton } from '@mantine/core';
import classes from './history-screen.module.css';

/** The place of a history that has not come yet. */
export function HistorySkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {[64, 40, 40, 96, 40, 40].map((height, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </div>
  );
}
