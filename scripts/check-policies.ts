import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';

/** Pages that anyone may open. Every other page asks for a permission itself, or loads its article, which asks. */
const publicPages = new Set([
  'app/sign-in/page.tsx',
  'app/api-docs/page.tsx',
  'app/r/[reportId]/page.tsx',
  'app/r/[reportId]/claims/[number]/page.tsx',
  'app/r/[reportId]/sources/[number]/page.tsx',
  'app/r/a/[articleId]/page.tsx',
  'app/r/a/[articleId]/claims/[number]/page.tsx',
  'app/r/shared/[token]/page.tsx',
]);
/** Route files that are not in the table: the sign-in library's own, and the data files beside public pages. */
const otherRoutes = new Set([
  'app/api/auth/[...nextauth]/route.ts',
  'app/r/[reportId]/annotations/route.ts',
  'app/r/[reportId]/annotations/[number]/route.ts',
  'app/r/[reportId]/text/route.ts',
  'app/r/[reportId]/ledger.json/route.ts',
  'app/verify.mjs/route.ts',
]);

/**
 * The faults of the routes and pages below `root`: a file outside the table, an entry without a file, a page without a
 * policy.
 */
export function findPolicyFaults(root: string): string[] {
  const faults: string[] = [];
  const expected = new Map(
    (Object.entries(routes) as [string, RouteContract][]).map(([name, contract]) => [
      `${contract.method} ${contract.path}`,
      { name, contract },
    ]),
  );
  for (const file of listFiles(path.join(root, 'app'))) {
    const relative = path.relative(root, file);
    const source = readFileSync(file, 'utf8');
    if (
      /[\\/]page\.tsx$/.test(relative) &&
      !publicPages.has(relative) &&
      !/\b(requirePageActor|loadPageArticle|loadPageSource|loadReportPage)\(/.test(source)
    ) {
      faults.push(`${relative} does not ask for a permission`);
    }
    if (!/[\\/]route\.tsx?$/.test(relative) || otherRoutes.has(relative)) continue;
    const apiPath = `/${path.relative('app/api/v1', path.dirname(relative))}`.replace(/\[(\w+)\]/g, ':$1');
    for (const [, method] of source.matchAll(
      /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g,
    )) {
      const entry = expected.get(`${method} ${apiPath}`);
      if (!entry) faults.push(`${relative} answers ${method} without an entry in the route table`);
      else if (
        entry.contract.access !== 'public' &&
        !source.includes(`route(routes.${entry.name},`) &&
        !new RegExp(`route\\(\\s*routes\\.${entry.name},`).test(source)
      ) {
        faults.push(`${relative} answers ${method} without going through route(routes.${entry.name}, …)`);
      }
      expected.delete(`${method} ${apiPath}`);
    }
  }
  for (const key of expected.keys()) faults.push(`${key} is in the route table but no file answers it`);
  return faults;
}

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
}

if (process.argv[1]?.endsWith('check-policies.ts')) {
  const faults = findPolicyFaults(process.cwd());
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
