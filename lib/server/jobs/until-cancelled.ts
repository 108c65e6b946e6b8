import 'server-only';
import type { Db } from '../db';
import { logger } from '../logger';
import { isStillFetching } from '../repositories/sources/source-fetching';

const everyMilliseconds = 500;

/** Ends when nobody waits for the page any more, in whichever process that was said. `end` stops looking. */
export function untilCancelled(db: Db, sourceId: string): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      if (!(await isStillFetching(db, sourceId))) controller.abort();
    } catch (error) {
      logger.debug({ err: error }, 'could not look whether a fetch was cancelled');
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), everyMilliseconds);
  return { signal: controller.signal, end: () => clearInterval(timer) };
}
