import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unreadCodes } from '@/lib/contracts/problem';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import { failureCodes } from '@/lib/domain/failure';
import { statusOf } from '@/lib/server/http/problem';
import { refusalCodes } from '@/scripts/lib/web/refusal.mjs';

const document = readFileSync(new URL('../../../../docs/api.md', import.meta.url), 'utf8');
const contracts = Object.values(routes) as RouteContract[];

/** The table of codes: status → codes, as a reader finds them. */
function listedCodes(): [number, string][] {
  const rows = document.split('\n').filter((line) => /^\| \d{3} /.test(line));
  return rows.flatMap((row) => {
    const [, status = '', codes = ''] = row.split('|').map((cell) => cell.trim());
    return [...codes.matchAll(/`(\w+)`/g)].map(([, code = '']): [number, string] => [Number(status), code]);
  });
}

describe('docs/api.md', () => {
  it('names every code with its status, and no other', () => {
    const unread = Object.entries(refusalCodes)
      .map(([status, code]): [number, string] => [Number(status), code])
      .filter(([, code]) => unreadCodes.some((known) => known === code));
    expect(unread).toHaveLength(unreadCodes.length);
    const known = [
      ...failureCodes.map((code): [number, string] => [statusOf[code], code]),
      ...unread,
      [500, 'unexpected'],
    ];
    const sorted = (pairs: unknown[]) => pairs.map((pair) => JSON.stringify(pair)).sort();
    expect(sorted(listedCodes())).toEqual(sorted(known));
  });

  it('says of every change which version it asks for', () => {
    const rule = /without it 428, .*? Not asked for one: ([^\n]+)/s.exec(document)?.[1] ?? '';
    const named = [...rule.matchAll(/`(\w+ [^`]+)`/g)].map(([, name]) => name).sort();
    const free = contracts
      .filter(({ method, path }) => isChange(method, path))
      .filter(({ version }) => version !== 'required')
      .map(({ method, path }) => `${method} ${path}`)
      .sort();
    expect(named).toEqual(free);
  });
});

/** Of something that is there and can be another thing by now; all but what adds, asks, reads or signs in. */
function isChange(method: string, path: string): boolean {
  if (method === 'PATCH' || method === 'PUT' || method === 'DELETE') return true;
  return method === 'POST' && /^\/claims\/:id\/(?!sources$|contacts$|seen$)/.test(path);
}
