import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadMe } from '@/lib/server/queries/newsrooms/load-me';

export const GET = route(routes.getMe, ({ db, actor }) => loadMe(db, actor));
