/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startHousekeeping } = await import('./lib/server/housekeeping');
  startHousekeeping();
  const { startJobs } = await import('./lib/server/jobs/start-jobs');
  startJobs();
}
