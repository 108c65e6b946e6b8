import { routes } from '@/lib/contracts/routes/routes';
import { setWording, withdrawWording } from '@/lib/server/commands/set-wording';
import { route } from '@/lib/server/http/route';

export const PUT = route(routes.setWording, ({ params, body, ...context }) =>
  setWording(context, params.id, body),
);

export const DELETE = route(routes.withdrawWording, ({ params, ...context }) =>
  withdrawWording(context, params.id),
);
