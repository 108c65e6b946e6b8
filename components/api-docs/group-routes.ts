import { routes } from '@/lib/contracts/routes/routes';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';

export interface RouteGroup {
  id: string;
  title: string;
  routes: { name: string; contract: RouteContract }[];
}

const titles: [RegExp, string, string][] = [
  [/^\/articles\/:id\/(?:gate|sign-off|reports?)$/, 'sign-off', 'Sign-off and reports'],
  [/^\/articles\/:id\/(?:history|events|ledger)$/, 'ledger', 'History, events, ledger'],
  [/^\/(?:articles\/:id\/)?claims/, 'claims', 'Claims'],
  [/^\/articles/, 'articles', 'Articles'],
  [/^\/(?:desk|scale|members|newsroom)/, 'newsroom', 'Newsroom'],
  [/^\/me/, 'me', 'Your account'],
  [/^\//, 'service', 'Service'],
];
const order = ['articles', 'claims', 'sign-off', 'ledger', 'newsroom', 'me', 'service'];

/** Every route of the table in exactly one group, in the order of reading. */
export function groupRoutes(): RouteGroup[] {
  const groups = new Map<string, RouteGroup>();
  for (const [name, contract] of Object.entries(routes) as [string, RouteContract][]) {
    const [, id = 'service', title = 'Service'] =
      titles.find(([pattern]) => pattern.test(contract.path)) ?? [];
    const group = groups.get(id) ?? { id, title, routes: [] };
    group.routes.push({ name, contract });
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
