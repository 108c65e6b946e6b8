import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadSnapshot } from '@/lib/server/queries/sources/load-snapshot';

export const GET = route(routes.getSnapshot, ({ db, actor, params }) => loadSnapshot(db, actor, params.id));
