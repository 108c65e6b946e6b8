import { routes } from '@/lib/contracts/routes';
import { answerWriter } from '@/lib/server/commands/answer-writer';
import { route } from '@/lib/server/http/route';
import { loadArticle } from '@/lib/server/queries/load-article';

export const POST = route(
  routes.answerWriter,
  ({ db, actor, params, ifMatch, body }) => answerWriter(db, actor, params.id, ifMatch, body),
  { recover: ({ db, actor }, articleId) => loadArticle(db, actor, articleId) },
);
