import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { streamJson } from '@/lib/server/http/stream-json';
import { loadNewsroomLedger } from '@/lib/server/queries/reports/load-ledger';

export const GET = route(routes.getNewsroomLedger, async ({ db, actor }) =>
  streamJson(await loadNewsroomLedger(db, actor), 'newsroom-ledger.json'),
);
