import { routes } from '@/lib/contracts/routes';
import { republishArticle } from '@/lib/server/commands/republish-article';
import { route } from '@/lib/server/http/route';
import { loadPublication } from '@/lib/server/queries/load-publication';

export const POST = route(
  routes.republish,
  ({ db, actor, params, body, ifMatch }) => republishArticle(db, actor, params.id, { ...body, ifMatch }),
  { recover: ({ db, actor }, articleId) => loadPublication(db, actor, articleId) },
);
