import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClaimCommands } from '@/lib/client/claims/commands/claim-commands';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { startClaimSync } from '@/lib/client/claims/session/sync-claims';
import { takeUpKept } from '@/lib/client/claims/commands/take-up-kept';
import { createWorkspaceSession, type WorkspaceSession } from '@/lib/client/claims/session/workspace-session';
import { valuesOfClaim } from '@/lib/client/drafts/draft-field';
import { moveEdge } from '@/lib/client/editor/selection/move-edge';
import type { ClaimDto } from '@/lib/contracts/claims';
import { claimKinds, claimStates, risks as allRisks } from '@/lib/domain/vocabulary';
import { clear as clearStore } from '../../../support/client/memory-idb';
import { HeldServer, type NetworkStep } from '../../../support/client/held-server';

vi.mock('idb-keyval', () => import('../../../support/client/memory-idb'));

const text = 'Rents on the north quay rose by 12 per cent in 2025, the council said on Monday.';
const member = { id: 'ana', name: 'Ana' };
const edges = ['start', 'end'] as const;
const units = ['word', 'character'] as const;
const directions = ['back', 'forward'] as const;

/** What somebody at the screen does; `claim` picks one of those that stand there. */
type Act =
  | { do: 'mark'; at: number }
  | { do: 'edge'; claim: number; edge: 0 | 1; unit: 0 | 1; direction: 0 | 1 }
  | { do: 'statement' | 'kind' | 'risk' | 'rating'; claim: number; value: number }
  | { do: 'look'; claim: number }
  | { do: 'elsewhere'; claim: number; value: number };
type Step = { act: Act } | { net: NetworkStep } | { passMs: number } | { crash: true };

const pick = fc.nat(5);
const bit = fc.constantFrom(0 as const, 1 as const);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mark' as const), at: fc.nat(9) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('edge' as const),
      claim: pick,
      edge: bit,
      unit: bit,
      direction: bit,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('statement' as const, 'kind' as const, 'risk' as const, 'rating' as const),
      claim: pick,
      value: fc.nat(3),
    }),
  },
  fc.record({ do: fc.constant('look' as const), claim: pick }),
  fc.record({ do: fc.constant('elsewhere' as const), claim: pick, value: fc.nat(3) }),
);
const net: fc.Arbitrary<NetworkStep> = fc.record({
  kind: fc.constantFrom('read', 'read', 'answer', 'answer', 'event', 'loseRequest', 'loseAnswer'),
  pick,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: act.map((value) => ({ act: value })) },
  { weight: 6, arbitrary: net.map((value) => ({ net: value })) },
  { weight: 3, arbitrary: fc.constantFrom(50, 900, 5_000).map((passMs) => ({ passMs })) },
);
const stepOrCrash: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: step },
  { weight: 1, arbitrary: fc.constant({ crash: true as const }) },
);

const kinds = ['other', 'date', 'name', 'quotation'] as const;
const risks = ['normal', 'high'] as const;
const ratings = ['true', 'false', 'missing', 'mostly'];

/** What the person has last said of each claim: nothing else may be on the screen. */
interface Said {
  startOffset: number;
  endOffset: number;
  statement: string;
  kind: string;
  risk: string;
  rating: string | null;
}

function openPage(server: HeldServer) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const session = createWorkspaceSession({
    articleId: 'article',
    revision: 1,
    member,
    queryClient,
    stream: { document: Promise.resolve(null), claims: Promise.resolve(columnsOf(server)) },
    createNotices: () => ({ done: () => undefined, failed: () => undefined }),
  });
  const commands = createClaimCommands({ session, text, notices: session.notices });
  const sync = startClaimSync(session, {
    isEditing: () => false,
    onArticleEvent: () => undefined,
    onRowsFailed: () => undefined,
  });
  const taking = takeUpKept(session);
  void taking.look();
  return { session, commands, sync };
}

function open() {
  clearStore();
  const server = new HeldServer(member.id);
  return { server, ...openPage(server), said: new Map<string, Said>() };
}

/** The page is gone in the middle of everything, and another one is opened over what the browser has kept. */
async function crash(page: Open): Promise<void> {
  page.sync.stop();
  page.session.queryClient.clear();
  page.server.cutOff();
  vi.clearAllTimers();
  Object.assign(page, openPage(page.server));
  // Cards are opened again, and show what the server has by now under what was kept.
  for (const claim of page.server.claims.values()) page.session.showClaim(claim);
  await pass(10);
}
type Open = ReturnType<typeof open>;

/** The list of claims that a page brings along, as the server has them by then. */
function columnsOf(server: HeldServer): string {
  const claims = [...server.claims.values()].sort((one, other) => one.anchor.start - other.anchor.start);
  const bytes = claims.flatMap(({ id }) => id.replaceAll('-', '').match(/../g) ?? []);
  const steps = (values: number[]) => values.map((value, index) => value - (values[index - 1] ?? 0));
  const each = <Value>(read: (claim: ClaimDto) => Value) => claims.map(read);
  return JSON.stringify({
    sequence: server.ledger.length,
    revision: 1,
    ids: btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('')),
    numberStep: steps(each(({ number }) => number)),
    startStep: steps(each(({ anchor }) => anchor.start)),
    length: each(({ anchor }) => anchor.end - anchor.start),
    state: each(({ state }) => claimStates.indexOf(state)),
    kind: each(({ kind }) => claimKinds.indexOf(kind)),
    risk: each(({ risk }) => allRisks.indexOf(risk)),
    rating: each(({ verdict }) => ratings.indexOf(verdict?.rating ?? '')),
    assignee: each(() => -1),
    version: each(({ version }) => version),
    placing: each(() => 0),
    acknowledged: each(() => 0),
    ratingIds: ratings,
    people: [],
  });
}

function perform({ commands, server, session, said }: Open, act: Act): void {
  if (act.do === 'mark') {
    const startOffset = act.at * 5;
    const id = commands.mark({ startOffset, endOffset: startOffset + 12 });
    said.set(id, {
      startOffset,
      endOffset: startOffset + 12,
      statement: '',
      kind: 'other',
      risk: 'normal',
      rating: null,
    });
    return;
  }
  const ids = [...said.keys()];
  const id = ids[act.claim % Math.max(1, ids.length)];
  const now = id === undefined ? undefined : said.get(id);
  if (id === undefined || !now) return;
  switch (act.do) {
    case 'edge': {
      const step = { edge: edges[act.edge], unit: units[act.unit], direction: directions[act.direction] };
      Object.assign(now, moveEdge(text, now, step));
      return commands.moveEdgeOf(id, step);
    }
    case 'statement':
      now.statement = ratings[act.value] ?? '';
      return commands.edit(id, 'statement', now.statement);
    case 'kind': {
      const kind = kinds[act.value] ?? 'other';
      now.kind = kind;
      return commands.edit(id, 'kind', kind as never, true);
    }
    case 'risk': {
      const risk = risks[act.value % 2] ?? 'normal';
      now.risk = risk;
      return commands.edit(id, 'risk', risk, true);
    }
    case 'rating':
      now.rating = ratings[act.value] ?? null;
      return commands.edit(id, 'rating', now.rating, true);
    case 'look':
      // A card that is opened asks for its claim; the answer may come after what is done meanwhile.
      void session.queryClient.refetchQueries({ queryKey: queryKeys.claim(id) });
      return;
    case 'elsewhere':
      server.changeElsewhere(id, ratings[act.value] ?? '');
  }
}

/** What the list, the text and the card show of a claim. */
function seen({ store, saver, getClaim }: WorkspaceSession, id: string): Said | null {
  const record = store.getState().byId.get(id);
  const claim = getClaim(id);
  if (!record || !claim) return null;
  const draft = saver.getSnapshot().drafts.get(id) ?? {};
  const values = valuesOfClaim(claim);
  const { startOffset, endOffset, kind, risk, ratingId: rating } = record;
  return {
    startOffset,
    endOffset,
    kind,
    risk,
    rating,
    statement: draft.statement?.value ?? values.statement,
  };
}

function expectScreen({ session, said }: Open): void {
  for (const [id, words] of said) expect(seen(session, id)).toEqual(words);
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** Lets everything through until nothing moves any more. */
async function drain({ server }: Open): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    let moved = false;
    for (const kind of ['read', 'answer', 'event'] as const)
      while (server.step({ kind, pick: 0 })) {
        moved = true;
        await pass(0);
      }
    await pass(25_000);
    if (!moved && server.waiting.length === 0) return;
  }
  throw new Error('it never ends');
}

function expectSettled({ server, session, said }: Open): void {
  for (const [id, words] of said) {
    const claim = server.claims.get(id);
    expect(claim).toBeDefined();
    if (!claim) continue;
    const { anchor, statement, kind, risk, verdict } = claim;
    expect({
      startOffset: anchor.start,
      endOffset: anchor.end,
      statement,
      kind,
      risk,
      rating: verdict?.rating ?? null,
    }).toEqual(words);
  }
  expect(server.ledger.filter(({ action }) => action === 'claim.created')).toHaveLength(said.size);
  expect(session.isWaiting()).toBe(false);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('whatever the order of acts, requests, answers and events', () => {
  it('the screen never goes back, and in the end the server has what was done last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepOrCrash, { minLength: 10, maxLength: 60 }), async (steps) => {
        const page = open();
        await pass(0);
        for (const next of steps) {
          if ('act' in next) perform(page, next.act);
          else if ('net' in next) page.server.step(next.net);
          else if ('passMs' in next) await pass(next.passMs);
          else await crash(page);
          expectScreen(page);
          await pass(0);
          expectScreen(page);
        }
        await drain(page);
        expectScreen(page);
        expectSettled(page);
        page.sync.stop();
        page.session.queryClient.clear();
        vi.clearAllTimers();
      }),
      { numRuns: 100 },
    );
  });
});
