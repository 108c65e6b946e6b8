import { routes } from '@/lib/contracts/routes/routes';
import { createLink, recoverCreatedLink } from '@/lib/server/commands/reports/create-link';
import { route } from '@/lib/server/http/route';
import { unkeptAnswer } from '@/lib/server/http/unkept-answer';
import { loadLinks } from '@/lib/server/queries/reports/load-links';

export const GET = route(routes.listLinks, ({ db, actor, params }) => loadLinks(db, actor, params.id));

export const POST = route(
  routes.createLink,
  async ({ params, body, ...context }) => unkeptAnswer(201, await createLink(context, params.id, body)),
  { recover: (context) => recoverCreatedLink(context) },
);
