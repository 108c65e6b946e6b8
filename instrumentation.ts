/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startHousekeeping } = await import('./lib/server/housekeeping');
  startHousekeeping();
  const { startJobs } = await import('./lib/server/jobs/start-jobs');
  startJobs();
}

/** Hears of every error that no route has answered: those of pages, and of what runs before them. */
export async function onRequestError(error: unknown): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { noteUnready } = await import('./lib/server/http/unready-request');
  noteUnready(error);
}
