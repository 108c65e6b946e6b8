import { routes } from '@/lib/contracts/routes';
import { setDuplicate } from '@/lib/server/commands/close-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.setDuplicate, ({ db, actor, params, ifMatch, body }) =>
  setDuplicate(db, actor, params.id, ifMatch, body.claimId),
);
