import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadJobs } from '@/lib/server/queries/newsrooms/load-jobs';

export const GET = route(routes.listJobs, ({ db, actor }) => loadJobs(db, actor));
