import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadClaimPlaces } from '@/lib/server/queries/revisions/load-revisions';

export const GET = route(routes.listClaimPlaces, ({ db, actor, params }) =>
  loadClaimPlaces(db, actor, params.id, Number(params.number)),
);
