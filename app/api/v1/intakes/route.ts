import { routes } from '@/lib/contracts/routes/routes';
import { createIntake } from '@/lib/server/commands/articles/create-intake';
import { route } from '@/lib/server/http/route';
import { loadIntake } from '@/lib/server/queries/articles/load-intake';

export const POST = route(
  routes.readFile,
  ({ file, query, ...context }) => createIntake(context, { bytes: file, name: query.name ?? null }),
  { recover: ({ db, actor }, id) => loadIntake(db, actor, id) },
);
