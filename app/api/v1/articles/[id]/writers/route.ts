import { routes } from '@/lib/contracts/routes/routes';
import { answerWriter } from '@/lib/server/commands/articles/answer-writer';
import { route } from '@/lib/server/http/route';
import { loadArticle } from '@/lib/server/queries/articles/load-article';

export const POST = route(
  routes.answerWriter,
  ({ params, body, ...context }) => answerWriter(context, params.id, body),
  { recover: ({ db, actor }, articleId) => loadArticle(db, actor, articleId) },
);
