'use client';

import { Clock } from 'lucide-react';
import classes from './due.module.css';
import { formatDay, formatDayTimeZone, formatUntil } from './format-time';
import { useNow } from './use-now';

/** The time when something is due. If it is overdue, words say so as well as the colour. */
export function Due({ at }: { at: string }) {
  const now = useNow();
  const isOverdue = now !== null && new Date(at).getTime() < now;
  return (
    <time
      dateTime={at}
      className={classes.due}
      data-overdue={isOverdue}
      title={now === null ? undefined : formatDayTimeZone(at)}
    >
      <Clock size={14} aria-hidden />
      {now === null ? formatDay(at.slice(0, 10)) : `${isOverdue ? 'overdue, ' : ''}${formatUntil(at, now)}`}
    </time>
  );
}
