import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { openArticleStream } from '@/lib/server/realtime/open-article-stream';
import { readerOf, readStreamStart } from '@/lib/server/realtime/stream-input';

export const GET = route(routes.streamEvents, async ({ db, actor, params, request }) => {
  const stream = await openArticleStream(db, actor, {
    articleId: params.id,
    reader: readerOf(actor, request),
    after: readStreamStart(request),
    signal: request.signal,
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // A proxy or our own compression must not collect events before passing them on.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  });
});
