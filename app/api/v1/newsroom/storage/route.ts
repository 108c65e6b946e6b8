import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadStorage } from '@/lib/server/queries/newsrooms/load-storage';

export const GET = route(routes.getStorage, ({ db, actor }) => loadStorage(db, actor));
