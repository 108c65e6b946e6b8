'use client';

import { Clock } from 'lucide-react';
import classes from './due.module.css';
import { formatDay, formatDayTimeZone, formatUntil } from './format-time';
import { useNow } from './use-now';

/** When something is due; what is overdue says so in words, beside the colour. */
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
