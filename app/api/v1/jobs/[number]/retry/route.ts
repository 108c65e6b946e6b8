import { routes } from '@/lib/contracts/routes/routes';
import { retryJob } from '@/lib/server/commands/newsrooms/retry-job';
import { route } from '@/lib/server/http/route';
import { loadJobs } from '@/lib/server/queries/newsrooms/load-jobs';

export const POST = route(
  routes.retryJob,
  ({ params, ...context }) => retryJob(context, Number(params.number)),
  { recover: ({ db, actor }) => loadJobs(db, actor) },
);
