import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadRefusals } from '@/lib/server/queries/newsrooms/load-refusals';

export const GET = route(routes.listRefusals, ({ db, actor }) => loadRefusals(db, actor));
