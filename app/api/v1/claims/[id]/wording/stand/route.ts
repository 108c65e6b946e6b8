import { routes } from '@/lib/contracts/routes/routes';
import { letWordingStand } from '@/lib/server/commands/wording/let-wording-stand';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.letWordingStand, ({ params, body, ...context }) =>
  letWordingStand(context, params.id, body.reason),
);
