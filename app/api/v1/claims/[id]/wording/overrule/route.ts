import { routes } from '@/lib/contracts/routes/routes';
import { overruleWording } from '@/lib/server/commands/wording/overrule-wording';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.overruleWording, ({ params, body, ...context }) =>
  overruleWording(context, params.id, body.reason),
);
