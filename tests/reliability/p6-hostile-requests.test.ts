import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { call } from '../support/http';
import { inLanes } from '../support/in-lanes';
import { rounds } from '../support/rounds';
import { printFigures } from './figures';
import { Draw } from './hostile/draw';
import { requestToPage } from './hostile/pages';
import { type HostileRequest, requestToRoute, routeNames } from './hostile/requests';
import { makeScene, type Scene } from './hostile/scene';
import { sendHostile } from './hostile/send';
import { chooseSeed } from './seeded-random';

const wanted = rounds(20_000, 500);
/** Records change while they are attacked; so often they are read again, so that versions and seals fit. */
const freshAfter = 200;
const seed = chooseSeed();
const sha256 = (input: string) => createHash('sha256').update(input, 'utf8').digest('hex');
let scene: Scene;

beforeAll(async () => {
  scene = await makeScene(rounds(60, 12));
});

const identity = ({ method, path, headers, body }: HostileRequest) =>
  sha256(JSON.stringify([method, path, headers, body?.toString('base64') ?? null]));

/** Whether an answer is a fault of ours. 503 says that somebody else has to be waited for, and is documented. */
function isFault(status: number, text: string): boolean {
  return status >= 500 && !(status === 503 && text.includes('"not_ready"'));
}

describe(`${wanted} hostile requests (RELIABILITY_SEED=${seed})`, () => {
  it(
    'are each answered clearly, never with 5xx, and leave every ledger whole',
    { timeout: 1_800_000 },
    async () => {
      const draw = new Draw(seed);
      const seen = new Set<string>();
      const statuses = new Map<number, number>();
      const accepted = new Set<string>();
      const faults: unknown[] = [];
      let unsendable = 0;
      while (seen.size < wanted) {
        await scene.refresh();
        const asked: HostileRequest[] = [];
        while (asked.length < freshAfter && seen.size < wanted) {
          const made = draw.chance(0.8) ? requestToRoute(draw, scene) : requestToPage(draw, scene);
          const id = identity(made);
          // The same request twice proves nothing more.
          if (!seen.has(id)) asked.push(made);
          seen.add(id);
        }
        await inLanes(asked, 8, async (request) => {
          try {
            const answer = await sendHostile(request);
            if (answer === null) {
              unsendable += 1;
              return;
            }
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            if (answer.status < 300) accepted.add(request.name);
            if (isFault(answer.status, answer.text)) faults.push({ ...shown(request), answer });
          } catch (error) {
            faults.push({ ...shown(request), error: String(error) });
          }
        });
      }
      expect(faults).toEqual([]);
      expect((await call('GET', '/health')).status).toBe(200);
      for (const { id } of scene.articles) {
        const { body } = await call<LedgerDto>('GET', `/articles/${id}/ledger`, { token: scene.tokens[1] });
        expect(findChainFault(body.entries as LedgerEntry[], sha256)).toBeNull();
      }
      const counts = Object.fromEntries(
        [...statuses].sort(([one], [other]) => one - other).map(([key, n]) => [`s${key}`, n]),
      );
      const ofRoutes = routeNames.filter((name) => accepted.has(name)).length;
      printFigures('P6', {
        distinct: seen.size - unsendable,
        faults: faults.length,
        ...counts,
        routes: routeNames.length,
        routesThatAcceptedOne: ofRoutes,
        seed,
      });
      // A generator whose requests all fall at the first hurdle proves nothing of the others.
      expect(ofRoutes).toBeGreaterThan(routeNames.length * rounds(0.6, 0.2));
      expect(unsendable).toBeLessThan(wanted / 10);
    },
  );
});

function shown({ name, method, path, headers, body }: HostileRequest) {
  return { name, method, path, headers, body: body?.toString('utf8').slice(0, 2_000) };
}
