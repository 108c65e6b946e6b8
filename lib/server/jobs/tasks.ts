import 'server-only';
import type { Task } from 'graphile-worker';
import type { JobTask } from '../repositories/jobs/jobs';
import { fetchSource } from './fetch-source';
import { setPdf } from './set-pdf';
import { watchSources } from './watch-sources';

/** Everything that runs in the background. Each task may be run twice, or stopped anywhere. */
export const tasks: Record<JobTask, Task> = {
  fetch_source: fetchSource,
  set_pdf: setPdf,
  watch_sources: watchSources,
};

/**
 * The times, in UTC, of work that nobody asks for. Each has a key, so that the next hour's job replaces one that
 * failed.
 */
export const timetable = '7 * * * * watch_sources ?max=1&jobKey=watch_sources';
