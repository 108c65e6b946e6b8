import { routes } from '@/lib/contracts/routes';
import { route } from '@/lib/server/http/route';
import { loadLedger } from '@/lib/server/queries/load-ledger';

export const GET = route(routes.getLedger, async ({ db, actor, params }) => {
  const pieces = await loadLedger(db, actor, params.id);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});
