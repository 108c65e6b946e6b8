import { routes } from '@/lib/contracts/routes/routes';
import { createToken, recoverCreatedToken } from '@/lib/server/commands/people/create-token';
import { route } from '@/lib/server/http/route';
import { unkeptAnswer } from '@/lib/server/http/unkept-answer';
import { loadTokens } from '@/lib/server/queries/newsrooms/load-tokens';

export const GET = route(routes.listTokens, ({ db, actor }) => loadTokens(db, actor));

export const POST = route(
  routes.createToken,
  async ({ body, ...context }) => unkeptAnswer(201, await createToken(context, body)),
  { recover: (context) => recoverCreatedToken(context) },
);
