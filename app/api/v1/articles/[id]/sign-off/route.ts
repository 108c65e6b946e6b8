import { routes } from '@/lib/contracts/routes';
import { signOffArticle } from '@/lib/server/commands/sign-off-article';
import { route } from '@/lib/server/http/route';
import { loadGate } from '@/lib/server/queries/load-gate';

export const POST = route(
  routes.signOff,
  ({ db, actor, params, body }) => signOffArticle(db, actor, params.id, body.digest ?? null),
  { recover: ({ db, actor }, articleId) => loadGate(db, actor, articleId) },
);
