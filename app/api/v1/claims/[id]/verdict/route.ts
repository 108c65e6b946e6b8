import { routes } from '@/lib/contracts/routes/routes';
import { setVerdict } from '@/lib/server/commands/claims/set-verdict';
import { route } from '@/lib/server/http/route';

export const PUT = route(routes.setVerdict, ({ params, body, ...context }) =>
  setVerdict(context, params.id, body),
);
