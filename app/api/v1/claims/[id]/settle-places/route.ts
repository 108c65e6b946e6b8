import { routes } from '@/lib/contracts/routes';
import { settlePlaces } from '@/lib/server/commands/place-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.settlePlaces, ({ db, actor, params, ifMatch }) =>
  settlePlaces(db, actor, params.id, ifMatch),
);
