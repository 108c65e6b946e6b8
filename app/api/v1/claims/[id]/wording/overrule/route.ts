import { routes } from '@/lib/contracts/routes';
import { overruleWording } from '@/lib/server/commands/set-wording';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.overruleWording, ({ db, actor, params, ifMatch, body }) =>
  overruleWording(db, actor, params.id, ifMatch, body.reason),
);
