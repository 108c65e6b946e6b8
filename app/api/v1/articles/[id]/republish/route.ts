import { routes } from '@/lib/contracts/routes/routes';
import { republishArticle } from '@/lib/server/commands/reports/republish-article';
import { route } from '@/lib/server/http/route';
import { loadPublication } from '@/lib/server/queries/reports/load-publication';

export const POST = route(
  routes.republish,
  ({ params, body, ...context }) => republishArticle(context, params.id, body),
  { recover: ({ db, actor }, articleId) => loadPublication(db, actor, articleId) },
);
