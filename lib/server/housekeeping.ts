import 'server-only';
import { getDb } from './db';
import { logger } from './logger';
import { deleteExpired } from './repositories/housekeeping';

const everyMilliseconds = 60 * 60 * 1000;

/** Cleans up now and every hour. A failure waits for the next turn. */
export function startHousekeeping(): void {
  const clean = () => {
    deleteExpired(getDb()).catch((error: unknown) => logger.warn({ err: error }, 'housekeeping failed'));
  };
  clean();
  setInterval(clean, everyMilliseconds).unref();
}
