import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadIntake } from '@/lib/server/queries/articles/load-intake';

export const GET = route(routes.getIntake, ({ db, actor, params }) => loadIntake(db, actor, params.id));
