'use client';

import { useNow } from '@/components/ui/time/use-now';
import { When } from '@/components/ui/time/when';
import classes from './api-tokens.module.css';

/** When a token ends or ended. One from before tokens had an end has none. */
export function TokenEnd({ at }: { at: string | null }) {
  const now = useNow();
  if (at === null)
    return <strong className={classes.warning}>has no end, and works until it is revoked</strong>;
  if (now !== null && Date.parse(at) <= now) {
    return (
      <strong className={classes.warning}>
        ended <When at={at} show="day" />
      </strong>
    );
  }
  return (
    <>
      ends <When at={at} show="day" />
    </>
  );
}
