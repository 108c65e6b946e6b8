import 'server-only';
import { Logger } from 'graphile-worker';
import { logger } from '../logger';

/**
 * Puts the runner's own words into our log. Nothing here wakes anybody: failed jobs are in the list of jobs, and
 * connections are lost and found again.
 */
export const jobLogger = new Logger((scope) => (level, message, meta) => {
  const failure = meta?.failure === true;
  const line = { component: 'jobs', ...(scope.taskIdentifier ? { task: scope.taskIdentifier } : {}) };
  if (level === 'error' && !failure) logger.warn(line, message);
  else if (level === 'warning' || failure) logger.info(line, message);
  else logger.debug(line, message);
});
