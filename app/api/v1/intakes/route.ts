import { routes } from '@/lib/contracts/routes';
import { createIntake } from '@/lib/server/commands/create-intake';
import { route } from '@/lib/server/http/route';
import { loadIntake } from '@/lib/server/queries/load-intake';

export const POST = route(
  routes.readFile,
  ({ db, actor, file, query }) => createIntake(db, actor, { bytes: file, name: query.name ?? null }),
  { recover: ({ db, actor }, id) => loadIntake(db, actor, id) },
);
