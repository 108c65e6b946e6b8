import 'server-only';
import { getDb } from '../db';
import { logger } from '../logger';
import { enqueueDueLooks } from '../repositories/sources/watched-sources';

/** Looks are asked for every hour and spread over most of it. */
const spreadMinutes = 50;

/** Asks for a look at every page whose turn it is. A second run finds those that the first one asked for under way. */
export async function watchSources(): Promise<void> {
  const looks = await enqueueDueLooks(getDb(), spreadMinutes);
  logger.info({ looks }, 'asked for looks at watched sources');
}
