import { routes } from '@/lib/contracts/routes/routes';
import { markSeen } from '@/lib/server/commands/claims/mark-seen';
import { route } from '@/lib/server/http/route';
import { loadChangesSinceSeen } from '@/lib/server/queries/articles/load-changes-since-seen';

export const POST = route(
  routes.markSeen,
  ({ params, body, ...context }) => markSeen(context, params.id, body.sequence),
  { recover: ({ db, actor }, claimId) => loadChangesSinceSeen(db, actor, claimId) },
);
