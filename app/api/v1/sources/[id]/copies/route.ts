import { routes } from '@/lib/contracts/routes/routes';
import { uploadCopy } from '@/lib/server/commands/sources/upload-copy';
import { route } from '@/lib/server/http/route';
import { loadSource } from '@/lib/server/queries/sources/load-source';

export const POST = route(
  routes.uploadCopy,
  ({ params, query, file, request, ...context }) => {
    const declaredType = request.headers.get('content-type');
    return uploadCopy(context, params.id, { bytes: file, name: query.name, declaredType }, request.signal);
  },
  { recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId) },
);
