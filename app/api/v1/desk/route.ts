import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadDesk } from '@/lib/server/queries/gate/load-desk';

export const GET = route(routes.getDesk, ({ db, actor }) => loadDesk(db, actor));
