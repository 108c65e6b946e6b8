import { routes } from '@/lib/contracts/routes';
import { route } from '@/lib/server/http/route';
import { loadDesk } from '@/lib/server/queries/load-desk';

export const GET = route(routes.getDesk, ({ db, actor }) => loadDesk(db, actor));
