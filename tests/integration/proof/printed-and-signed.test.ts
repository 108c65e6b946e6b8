import { beforeAll, describe, expect, it } from 'vitest';
import { reportFormats } from '@/lib/contracts/reports';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import { drawn, report } from '../../support/rounds';
import { makeWorld, type World } from '../../support/world';
import { listChangedFields } from './changed-fields';
import { composedChanges } from './composed-changes';
import { type PrintedState, readPrintedState } from './printed-state';
import { type RouteName, type Scene, write } from './scene';
import { aims, noFields, notAlone, values } from './single-fields';
import { makeStage } from './stage';

/**
 * Every field of every route that can write something reachable from a report is changed on an article that two people have
 * signed: alone where it means something alone, else with those that it needs. Whatever changes a byte of what is printed must
 * have felled exactly the approvals and signatures over it; whatever changes none, none.
 */

/** Writing routes that are not tried, each with its reason. */
const exceptions: Partial<Record<RouteName, string>> = {
  createArticle: 'writes another article',
  createSource: 'writes a source that nothing cites yet',
  createMember: 'writes somebody who has done nothing yet',
  approveClaim: 'gives an approval',
  signOff: 'gives a signature',
  createReport: 'freezes what is signed; editions.test.ts',
  fetchSource: 'asks a job, which writes a copy as uploadCopy does; changed-source.test.ts',
  cancelFetch: 'writes nothing that is printed; changed-source.test.ts',
  retryJob: 'asks a job; changed-source.test.ts',
  readFile: 'writes no record of an article',
  readLink: 'writes no record of an article',
  revokeLink: 'writes nothing that is printed; private-links.test.ts',
  changePassword: 'writes no record of an article',
  createToken: 'writes no record of an article',
  revokeToken: 'writes no record of an article',
};

interface Case {
  route: RouteName;
  what: string;
  before?: (scene: Scene) => Promise<unknown>;
  change: (scene: Scene) => Promise<{ status: number; text: string }>;
}

const isWrite = (contract: RouteContract) => contract.scope === 'write';
const routeNames = (Object.keys(routes) as RouteName[]).filter((name) => isWrite(routes[name]));
const singles = routeNames.flatMap((route): Case[] => {
  const aim = aims[route];
  if (!aim) return [];
  return listChangedFields(routes[route])
    .filter(({ field }) => !notAlone.has(field) && !noFields.has(field))
    .map(({ field, value }) => ({
      route,
      what: field,
      change: (scene) => {
        const { rest, ...to } = aim(scene, field);
        const given = values[field]?.(scene) ?? value;
        const contract: RouteContract = routes[route];
        const body = contract.body && { ...rest, ...(given === undefined ? {} : { [field]: given }) };
        return write(scene, route, { ...to, body });
      },
    }));
});
const all: Case[] = [...singles, ...composedChanges];
/** Each of them with `npm run test:long`, else one in four. */
const cases = drawn(all, 4);
/** What is the whole newsroom's is changed in one of its own. */
const ofNewsroom: ReadonlySet<RouteName> = new Set(['updateNewsroom', 'updateMember', 'setScale']);
let shared: World;
beforeAll(async () => {
  shared = await makeWorld();
});

const counts = { tried: 0, written: 0, refused: 0, felled: 0, files: 0 };

/** The rule itself, between two moments. */
function expectExactFall(before: PrintedState, after: PrintedState): void {
  const ids = [...before.approvals.keys()];
  const changed = ids.filter((id) => before.claims.get(id) !== after.claims.get(id));
  const fallen = ids.filter((id) => before.approvals.get(id) !== after.approvals.get(id));
  expect(fallen, 'the approvals that fell are those of what is printed otherwise').toEqual(changed);
  const isOtherWhole = before.whole !== after.whole;
  expect(after.signatures, 'the signatures stand exactly while the whole does').toBe(
    isOtherWhole ? 0 : before.signatures,
  );
  if (after.state === 'signed_off')
    expect([after.signatures, after.isReady], 'what is called signed off is').toEqual([2, true]);
  if (!isOtherWhole) expect(after.files, 'no file prints what the model lacks').toEqual(before.files);
  counts.files += 2 * (Object.keys(after.files).length + 1);
  if (isOtherWhole) counts.felled += 1;
}

describe('what two people signed is what is printed', () => {
  it('asks of every writing route what it does to that', () => {
    const named = new Set<string>([...Object.keys(exceptions), ...all.map(({ route }) => route as string)]);
    expect(routeNames.filter((name) => !named.has(name))).toEqual([]);
    expect(Object.keys(exceptions).filter((name) => all.some(({ route }) => route === name))).toEqual([]);
  });

  it.each(cases)(
    '$route: $what',
    async ({ route, before: prepare, change }) => {
      const world = ofNewsroom.has(route) ? await makeWorld() : shared;
      const scene = { world, stage: await makeStage(world) };
      await prepare?.(scene);
      const read = () => readPrintedState(world.tokens.viewer, scene.stage.article.id);
      const before = await read();
      expect(before.approvals.size).toBeGreaterThan(0);
      if (!prepare) expect([before.signatures, before.approvals.size]).toEqual([2, 3]);
      const { status, text } = await change(scene);
      expect(status, `${route}: ${text}`).toBeLessThan(500);
      expectExactFall(before, await read());
      counts.tried += 1;
      counts[status < 300 ? 'written' : 'refused'] += 1;
    },
    120_000,
  );

  it('has tried enough to mean something', () => {
    report('fields × routes × files', counts);
    expect(counts.tried).toBe(cases.length);
    expect(counts.written).toBeGreaterThan(cases.length / 2);
    expect(counts.felled).toBeGreaterThan(cases.length / 3);
    expect(counts.files).toBe(2 * reportFormats.length * cases.length);
  });
});
