import { routes } from '@/lib/contracts/routes/routes';
import { updateArticle } from '@/lib/server/commands/articles/update-article';
import { route } from '@/lib/server/http/route';
import { loadArticle } from '@/lib/server/queries/articles/load-article';

export const GET = route(routes.getArticle, ({ db, actor, params }) => loadArticle(db, actor, params.id));

export const PATCH = route(
  routes.updateArticle,
  ({ params, body, ...context }) => updateArticle(context, params.id, body),
  { recover: ({ db, actor }, articleId) => loadArticle(db, actor, articleId) },
);
