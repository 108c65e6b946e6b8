import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadClaimHistory } from '@/lib/server/queries/claims/load-history';

export const GET = route(routes.getClaimHistory, ({ db, actor, params, query }) =>
  loadClaimHistory(db, actor, params.id, query),
);
