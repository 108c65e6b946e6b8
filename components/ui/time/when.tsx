'use client';

import { formatDay, formatDayTime, formatDayTimeZone, formatRelative } from './format-time';
import { useNow } from './use-now';

interface WhenProps {
  /** An ISO 8601 instant, or a day `YYYY-MM-DD`. */
  at: string;
  /** `relative` (the default) says "3 h ago" on the screen and the day and time in print. */
  show?: 'relative' | 'absolute' | 'day';
  className?: string;
}

/** A point in time, always with the absolute time and zone on hover. The one place where times become words. */
export function When({ at, show = 'relative', className }: WhenProps) {
  const now = useNow();
  const isBareDay = !at.includes('T');
  // Until the reader's zone is known, only the written day is certain. The server and the first render agree on it.
  if (now === null) {
    return (
      <time dateTime={at} className={className}>
        {formatDay(at.slice(0, 10))}
      </time>
    );
  }
  const words = show === 'day' || isBareDay ? formatDay(at) : formatDayTime(at);
  return (
    <time dateTime={at} title={formatDayTimeZone(at)} className={className}>
      {show === 'relative' && !isBareDay ? (
        <>
          <span className="screen-only">{formatRelative(at, now)}</span>
          <span className="print-only">{words}</span>
        </>
      ) : (
        words
      )}
    </time>
  );
}
