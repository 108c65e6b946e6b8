import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import { type TokenScope, tokenScopes } from '@/lib/domain/vocabulary';
import { createToken } from '@/lib/server/commands/people/create-token';
import { getDb } from '@/lib/server/db';
import { fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

/** Every route of the table against a token of every scope, of a person who has every role. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const guarded = (Object.entries(routes) as [string, RouteContract][]).filter(
  ([, { access }]) => access !== 'public',
);
const words = (scope: TokenScope) => scope.split('_');

/** What must be so, said without the function that decides it. */
function isAllowed(scope: TokenScope, { area, scope: asked, withoutToken }: RouteContract): boolean {
  if (withoutToken !== undefined) return false;
  const [first, second] = words(scope);
  return second === undefined ? first === asked : first === area && second === asked;
}

/** Asks for a record that does not exist, without a body: whoever is let through meets the next check. */
async function isRefused({ method, path }: RouteContract, token: string): Promise<boolean> {
  const address = path.replace(':number', '1').replace(/:\w+/g, () => randomUUID());
  const stop = new AbortController();
  const response = await fetchServer(`/api/v1${address}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(method === 'GET' ? {} : { 'if-match': '999999' }) },
    signal: stop.signal,
  });
  if (response.status === 403) {
    const { code, detail } = (await response.json()) as { code: string; detail: string };
    expect(code).toBe('not_permitted');
    return /^(This token lacks the scope \w+ or \w+\.|A token makes no tokens)/.test(detail);
  }
  stop.abort();
  expect(response.status).not.toBe(401);
  expect(response.status).toBeLessThan(500);
  return false;
}

describe('a token', () => {
  it.each(tokenScopes)('with the scope %s does exactly what the scope says', async (scope) => {
    const { token } = await createToken(
      { db: getDb(), actor: world.actors.all },
      { name: scope, scopes: [scope] },
    );
    const wrong: string[] = [];
    for (const [name, contract] of guarded) {
      if ((await isRefused(contract, token)) === isAllowed(scope, contract)) wrong.push(name);
    }
    expect(wrong).toEqual([]);
    expect(guarded.length).toBeGreaterThan(80);
  });

  it('with two scopes does what either says', async () => {
    const scopes: TokenScope[] = ['articles_read', 'claims_write'];
    const { token } = await createToken({ db: getDb(), actor: world.actors.all }, { name: 'two', scopes });
    for (const [name, contract] of guarded) {
      const expected = scopes.some((scope) => isAllowed(scope, contract));
      expect([name, !(await isRefused(contract, token))]).toEqual([name, expected]);
    }
  });

  it('has a route in each area to read and one to write, so that no scope is empty', () => {
    const held = new Set(guarded.map(([, { area, scope }]) => `${area}_${scope}`));
    expect(tokenScopes.slice(2).filter((scope) => !held.has(scope))).toEqual([]);
  });
});
