import 'server-only';
import { getDb } from '../db';
import { logger } from '../logger';
import { enqueueDueLooks } from '../repositories/sources/watched-sources';

/** Looks are asked for every hour and spread over most of it. */
const spreadMinutes = 50;

/** Queues a look at every page that is due. A second run finds the jobs of the first one already queued. */
export async function watchSources(): Promise<void> {
  const looks = await enqueueDueLooks(getDb(), spreadMinutes);
  logger.info({ looks }, 'asked for looks at watched sources');
}
