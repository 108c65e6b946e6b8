import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadArticleHistory } from '@/lib/server/queries/claims/load-history';

export const GET = route(routes.getArticleHistory, ({ db, actor, params, query }) =>
  loadArticleHistory(db, actor, params.id, query),
);
