import { routes } from '@/lib/contracts/routes/routes';
import { createReport } from '@/lib/server/commands/reports/create-report';
import { route } from '@/lib/server/http/route';
import { loadLatestOwnReport, loadReports } from '@/lib/server/queries/reports/load-reports';

export const GET = route(routes.listReports, ({ db, actor, params }) => loadReports(db, actor, params.id));

export const POST = route(
  routes.createReport,
  ({ params, body, ...context }) => createReport(context, params.id, body.correction ?? null),
  { recover: ({ db, actor }, articleId) => loadLatestOwnReport(db, actor, articleId) },
);
