import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { RouteContract } from '@/lib/contracts/route-contract';
import { routes } from '@/lib/contracts/routes';
import { getClaim, getScale } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { type ChangedField, listChangedFields } from './changed-fields';
import { type PrintedState, readPrintedState } from './printed-state';
import { makeStage, type Stage } from './stage';

/**
 * Every field of every route that can write something reachable from a report is changed, one at a time, on an article that two
 * people have signed. Whatever changes a byte of what is printed must have felled exactly the approvals and signatures over it;
 * whatever changes none, none.
 */
type RouteName = keyof typeof routes;

/** Where each route writes: its address, and what it needs beside the one field. */
interface Aim {
  path: string;
  version: number;
  /** What the body must have beside the field that is changed. */
  rest?: Record<string, unknown>;
}

type Aiming = (stage: Stage, field: string) => Aim | Promise<Aim>;

const ofClaim =
  (path: string, rest?: Record<string, unknown>): Aiming =>
  async ({ first }) => ({
    path: `/claims/${first.id}${path}`,
    version: (await getClaim(world.tokens.all, first.id)).version,
    ...(rest ? { rest } : {}),
  });
const ofArticle: Aiming = async ({ article }) => ({
  path: `/articles/${article.id}`,
  version: (await call<ArticleDto>('GET', `/articles/${article.id}`, { token: world.tokens.all })).body
    .version,
});
const ofSource: Aiming = async ({ sharedSourceId }) => {
  const { body } = await call<{ version: number }>('GET', `/sources/${sharedSourceId}`, {
    token: world.tokens.all,
  });
  return { path: `/sources/${sharedSourceId}`, version: body.version };
};
const ofNewsroom: Aiming = async () => {
  const { body } = await call<{ version: number }>('GET', '/newsroom', { token: world.tokens.all });
  return { path: '/newsroom', version: body.version };
};

const aims: Partial<Record<RouteName, Aiming>> = {
  updateArticle: ofArticle,
  answerWriter: async (stage, field) => {
    const { path, version } = await ofArticle(stage, field);
    return {
      path: `${path}/writers`,
      version,
      rest: field === 'name' ? { is: 'writer' } : { name: 'Ida Holm', is: 'writer' },
    };
  },
  createClaim: ({ article }) => {
    const start = article.revision.text.indexOf('Monday');
    const quote = { start, end: start + 6, quote: 'Monday' };
    return { path: `/articles/${article.id}/claims`, version: 0, rest: { revision: 1, ...quote } };
  },
  updateClaim: ofClaim(''),
  setVerdict: (stage, field) =>
    ofClaim('/verdict', { rating: stage.first.verdict?.rating, rationale: 'The table says so.' })(
      stage,
      field,
    ),
  addSource: ofClaim('/sources', { title: 'A third source', kind: 'report', stance: 'context' }),
  updateSource: (stage, field) => ofClaim(`/sources/${stage.first.sources[0]?.id}`)(stage, field),
  removeSource: (stage, field) => ofClaim(`/sources/${stage.first.sources[1]?.id}`)(stage, field),
  submitClaim: ofClaim('/submit'),
  returnClaim: ofClaim('/return', { reason: 'Look again.' }),
  withdrawClaim: ofClaim('/withdraw', { reason: 'Not a claim.' }),
  setNotCheckable: ofClaim('/not-checkable', { reason: 'An opinion.' }),
  settlePlaces: ofClaim('/settle-places'),
  setWording: ofClaim('/wording', { text: 'rose by almost 12 per cent' }),
  letStand: ofClaim('/let-stand', { reason: 'A quotation.' }),
  logContact: ofClaim('/contacts', {
    person: 'Ida Moen',
    channel: 'email',
    askedAt: '2026-11-21T10:00:00Z',
    outcome: 'no_answer',
  }),
  updateContact: (stage, field) => ofClaim(`/contacts/${stage.first.contacts[0]?.id}`)(stage, field),
  removeContact: (stage, field) => ofClaim(`/contacts/${stage.first.contacts[0]?.id}`)(stage, field),
  reopenClaim: async ({ opinion }) => ({
    path: `/claims/${opinion.id}/reopen`,
    version: (await getClaim(world.tokens.all, opinion.id)).version,
  }),
  markSeen: ({ first }) => ({ path: `/claims/${first.id}/seen`, version: 0 }),
  updateLibrarySource: ofSource,
  updateNewsroom: ofNewsroom,
  updateMember: async () => {
    const { id } = world.members.reviewer2;
    const { body } = await call<{ members: { id: string; version: number }[] }>('GET', '/members', {
      token: world.tokens.all,
    });
    return { path: `/members/${id}`, version: body.members.find((one) => one.id === id)?.version ?? 0 };
  },
};

/** Writing routes that are not tried field by field, each with its reason. */
const elsewhere: Partial<Record<RouteName, string>> = {
  ...{
    createArticle: 'another article',
    createSource: 'nothing cites it yet',
    createMember: 'has done nothing yet',
  },
  ...{ createRevision: 'carry-over.test.ts: other words', acceptWording: 'wording.test.ts: other words' },
  ...{
    reMarkClaim: 'carry-over.test.ts: needs a changed text',
    cutClaim: 'carry-over.test.ts: needs a changed text',
  },
  ...{ approveClaim: 'gives approvals', signOff: 'gives signatures', createReport: 'freezes what is signed' },
  ...{
    withdrawWording: 'wording.test.ts',
    letWordingStand: 'wording.test.ts',
    overruleWording: 'wording.test.ts',
  },
  ...{ takeBackStand: 'let-stand.test.ts', setDuplicate: 'refused for what is approved; closings.test.ts' },
  ...{ fetchSource: 'changed-source.test.ts', cancelFetch: 'changed-source.test.ts', uploadCopy: 'below' },
  ...{ mergeSource: 'merge-source.test.ts', setScale: 'below', retryJob: 'changed-source.test.ts' },
  ...{ readFile: 'no record of the article', readLink: 'no record of the article' },
  ...{
    unpublish: 'an edition’s page',
    republish: 'an edition’s page',
    createLink: 'an edition’s page',
    revokeLink: 'an edition’s page',
  },
  ...{
    changePassword: 'no record of the article',
    createToken: 'no record of the article',
    revokeToken: 'no record of the article',
  },
};

/** Values that the schema alone cannot tell. */
const values: Record<string, (stage: Stage) => unknown> = {
  url: () => 'https://council.example/other',
  sourceUrl: () => 'https://paper.example/2026/rents',
  language: () => 'nb',
  assigneeId: () => world.members.editor2.id,
  roles: () => ['reviewer', 'viewer'],
  memberId: () => world.members.viewer.id,
  writers: () => [{ name: 'Ida Holm' }],
};

/** Fields that are tried with others or not at all: they name records, versions or a place, or say what may not be said here. */
const notAlone: ReadonlySet<string> = new Set([
  ...[
    'id',
    'revision',
    'start',
    'end',
    'quote',
    'snapshotId',
    'sourceId',
    'sequence',
    'seal',
    'rationaleDocument',
  ],
  ...['readerIds', 'confidential', 'disabled', 'email', 'password', 'rating'],
]);

let world: World;
const counts = { cases: 0, written: 0, refused: 0, felled: 0, exports: 0 };

beforeAll(async () => {
  world = await makeWorld();
});

const isWrite = (contract: RouteContract) => contract.scope === 'write';
const cases = (Object.keys(aims) as RouteName[]).flatMap((name) =>
  listChangedFields(routes[name])
    .filter(({ field }) => !notAlone.has(field))
    .map((change) => ({ name, field: change.field, change })),
);

async function tryChange(stage: Stage, name: RouteName, { field, value }: ChangedField): Promise<number> {
  const contract: RouteContract = routes[name];
  const aim = aims[name];
  if (!aim) throw new Error(`${name} has no aim`);
  const { path, version, rest = {} } = await aim(stage, field);
  const given = values[field]?.(stage) ?? value;
  const body = contract.body ? { ...rest, ...(given === undefined ? {} : { [field]: given }) } : undefined;
  const answer = await call(contract.method, path, {
    token: world.tokens.all,
    ...(contract.version ? { ifMatch: version } : {}),
    ...(body ? { body } : {}),
  });
  expect(answer.status, answer.text).toBeLessThan(500);
  return answer.status;
}

/** The rule itself, between two moments. */
function expectExactFall(before: PrintedState, after: PrintedState): void {
  const ids = [...before.approvals.keys()];
  const changed = ids.filter((id) => before.claims.get(id) !== after.claims.get(id));
  const fallen = ids.filter((id) => before.approvals.get(id) !== after.approvals.get(id));
  expect(fallen, 'the approvals that fell are those of what is printed otherwise').toEqual(changed);
  const isOtherWhole = before.whole !== after.whole;
  expect(after.signatures, 'the signatures stand exactly while the whole does').toBe(isOtherWhole ? 0 : 2);
  if (!isOtherWhole) expect(after.files, 'no file prints what the model lacks').toEqual(before.files);
  counts.exports += 10;
  if (isOtherWhole) counts.felled += 1;
}

describe('what two people signed is what is printed', () => {
  it('asks of every writing route what it does to that', () => {
    const writing = (Object.keys(routes) as RouteName[]).filter((name) => isWrite(routes[name]));
    const named = new Set<string>([...Object.keys(aims), ...Object.keys(elsewhere)]);
    expect(writing.filter((name) => !named.has(name))).toEqual([]);
  });

  it.each(cases)(
    '$name: $field',
    async ({ name, change }) => {
      const stage = await makeStage(world);
      const before = await readPrintedState(world.tokens.viewer, stage.article.id);
      expect([before.signatures, before.approvals.size]).toEqual([2, 3]);
      const status = await tryChange(stage, name, change);
      const after = await readPrintedState(world.tokens.viewer, stage.article.id);
      expectExactFall(before, after);
      counts.cases += 1;
      counts[status < 300 ? 'written' : 'refused'] += 1;
    },
    120_000,
  );

  it('another rating, colour or order on the scale fells signatures, and no approval', async () => {
    const { ratings, version } = await getScale(world.tokens.all);
    for (const change of [{ color: '#123456' }, { label: 'Quite true' }, { value: 9 }]) {
      const stage = await makeStage(world);
      const before = await readPrintedState(world.tokens.viewer, stage.article.id);
      const { version: seen } = await getScale(world.tokens.all);
      const body = {
        ratings: ratings.map((rating, index) => (index === 1 ? { ...rating, ...change } : rating)),
      };
      const answer = await call('PUT', '/scale', { token: world.tokens.all, ifMatch: seen, body });
      expect(answer.status, answer.text).toBe(200);
      expectExactFall(before, await readPrintedState(world.tokens.viewer, stage.article.id));
    }
    expect(version).toBeGreaterThan(0);
  });

  it('a copy in which a passage is found fells the signatures, and no approval', async () => {
    const stage = await makeStage(world);
    const before = await readPrintedState(world.tokens.viewer, stage.article.id);
    const answer = await fetch(
      `${process.env.TEST_BASE_URL}/api/v1/sources/${stage.sharedSourceId}/copies?name=rents.txt`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${world.tokens.all}`, 'content-type': 'text/plain' },
        body: 'Rents rose by 12.00 per cent in 2025.',
      },
    );
    expect(answer.status, await answer.text()).toBeLessThan(300);
    const after = await readPrintedState(world.tokens.viewer, stage.article.id);
    expectExactFall(before, after);
    expect([after.signatures, after.approvals.size]).toEqual([0, 3]);
  });

  it('has tried enough to mean something', () => {
    const { cases: tried, written, felled } = counts;
    console.info(
      `fields × routes: ${tried}, written ${written}, refused ${counts.refused}, felled ${felled}, exports compared ${counts.exports}`,
    );
    expect(tried).toBe(cases.length);
    expect(written).toBeGreaterThan(50);
    expect(felled).toBeGreaterThan(30);
  });
});
