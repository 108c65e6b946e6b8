import { routes } from '@/lib/contracts/routes';
import { setVerdict } from '@/lib/server/commands/set-verdict';
import { route } from '@/lib/server/http/route';

export const PUT = route(routes.setVerdict, ({ db, actor, params, ifMatch, body }) =>
  setVerdict(db, actor, params.id, ifMatch, body),
);
