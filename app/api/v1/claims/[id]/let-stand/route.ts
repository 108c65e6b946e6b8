import { routes } from '@/lib/contracts/routes/routes';
import { letStand } from '@/lib/server/commands/claims/let-stand';
import { takeBackStand } from '@/lib/server/commands/claims/take-back-stand';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.letStand, ({ params, body, ...context }) =>
  letStand(context, params.id, body.reason),
);

export const DELETE = route(routes.takeBackStand, ({ params, ...context }) =>
  takeBackStand(context, params.id),
);
