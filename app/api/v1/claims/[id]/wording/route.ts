import { routes } from '@/lib/contracts/routes/routes';
import { setWording } from '@/lib/server/commands/wording/set-wording';
import { withdrawWording } from '@/lib/server/commands/wording/withdraw-wording';
import { route } from '@/lib/server/http/route';

export const PUT = route(routes.setWording, ({ params, body, ...context }) =>
  setWording(context, params.id, body),
);

export const DELETE = route(routes.withdrawWording, ({ params, ...context }) =>
  withdrawWording(context, params.id),
);
