import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import type { ClaimDto } from '@/lib/contracts/claims';
import { call } from '../../support/http';
import type { World } from '../../support/world';
import { signOff } from '../reports/signed-article';
import type { Stage } from './stage';

export type RouteName = keyof typeof routes;
export interface Scene {
  world: World;
  stage: Stage;
}

/** The version that a record has now; of members it stands in their list. */
export async function versionOf({ world }: Scene, path: string): Promise<number> {
  const token = world.tokens.all;
  if (!path.startsWith('/members/'))
    return (await call<{ version: number }>('GET', path, { token })).body.version;
  const { body } = await call<{ members: { id: string; version: number }[] }>('GET', '/members', { token });
  return body.members.find(({ id }) => path.endsWith(id))?.version ?? 0;
}

/** Sends a write of the record at this address, at the version that it has now where the route asks for one. */
export async function write(
  scene: Scene,
  route: RouteName,
  {
    path,
    record = path,
    body,
  }: { path: string; record?: string; body?: Record<string, unknown> | undefined },
) {
  const { method, version }: RouteContract = routes[route];
  const { status, text } = await call(method, path, {
    token: scene.world.tokens.all,
    ...(version ? { ifMatch: await versionOf(scene, record) } : {}),
    ...(body ? { body } : {}),
  });
  return { status, text };
}

/** The same, where what follows needs it done. */
export async function prepare(
  scene: Scene,
  route: RouteName,
  to: Parameters<typeof write>[2],
): Promise<void> {
  const { status, text } = await write(scene, route, to);
  if (status >= 300) throw new Error(`${route}: ${status} ${text}`);
}

/** Approves again what fell, and signs again where the gate is open. */
export async function settle({ world, stage }: Scene): Promise<void> {
  const { reviewer, reviewer2 } = world.tokens;
  const path = `/articles/${stage.article.id}/claims?limit=100`;
  const { body } = await call<{ claims: ClaimDto[] }>('GET', path, { token: reviewer });
  for (const { id, seal, approval } of body.claims)
    if (!approval) await call('POST', `/claims/${id}/approve`, { token: reviewer, body: { seal } });
  for (const token of [reviewer, reviewer2]) await signOff(token, stage.article.id);
}
