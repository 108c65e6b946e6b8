import { routes } from '@/lib/contracts/routes/routes';
import { unpublishArticle } from '@/lib/server/commands/reports/unpublish-article';
import { route } from '@/lib/server/http/route';
import { loadPublication } from '@/lib/server/queries/reports/load-publication';

export const POST = route(
  routes.unpublish,
  ({ params, body, ...context }) => unpublishArticle(context, params.id, body),
  { recover: ({ db, actor }, articleId) => loadPublication(db, actor, articleId) },
);
