import { routes } from '@/lib/contracts/routes';
import { unpublishArticle } from '@/lib/server/commands/unpublish-article';
import { route } from '@/lib/server/http/route';
import { loadPublication } from '@/lib/server/queries/load-publication';

export const POST = route(
  routes.unpublish,
  ({ db, actor, params, body, ifMatch }) => unpublishArticle(db, actor, params.id, { ...body, ifMatch }),
  { recover: ({ db, actor }, articleId) => loadPublication(db, actor, articleId) },
);
