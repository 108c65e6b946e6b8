import { routes } from '@/lib/contracts/routes/routes';
import { signOffArticle } from '@/lib/server/commands/reports/sign-off-article';
import { route } from '@/lib/server/http/route';
import { loadGate } from '@/lib/server/queries/gate/load-gate';

export const POST = route(
  routes.signOff,
  ({ params, body, ...context }) => signOffArticle(context, params.id, body.digest ?? null),
  { recover: ({ db, actor }, articleId) => loadGate(db, actor, articleId) },
);
