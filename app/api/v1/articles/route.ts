import { routes } from '@/lib/contracts/routes/routes';
import { createArticle } from '@/lib/server/commands/articles/create-article';
import { route } from '@/lib/server/http/route';
import { loadArticle } from '@/lib/server/queries/articles/load-article';
import { loadArticles } from '@/lib/server/queries/articles/load-articles';

export const GET = route(routes.listArticles, ({ db, actor, query }) => loadArticles(db, actor, query));

export const POST = route(routes.createArticle, ({ body, ...context }) => createArticle(context, body), {
  recover: ({ db, actor }, articleId) => loadArticle(db, actor, articleId),
});
