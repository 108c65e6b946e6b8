import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { streamJson } from '@/lib/server/http/stream-json';
import { loadLedger } from '@/lib/server/queries/reports/load-ledger';

export const GET = route(routes.getLedger, async ({ db, actor, params }) =>
  streamJson(await loadLedger(db, actor, params.id), 'ledger.json'),
);
