import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ability } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import { authorParts } from '@/lib/domain/vocabulary';
import { call } from '../../support/http';
import { inLanes } from '../../support/in-lanes';
import { type Action, actions } from './matrix-actions';
import {
  canDo,
  type Cell,
  closer,
  hasOneOf,
  lanes,
  type MatrixKind,
  matrixKinds,
  type PersonKey,
  personKeys,
  refusalOf,
  type Scene,
  setStage,
  type Stage,
} from './matrix-stage';

/**
 * Who may decide: whoever has the role, unless work of theirs stands where it bars from this decision. That is said here once
 * more, and asked for every person, decision and kind of work, of what the API shows and does and of the database.
 */
function ruleOf(action: Action, person: PersonKey, kind: MatrixKind): Outcome {
  const hasRole = hasOneOf(person, action.needs);
  const bar = action.bars[kind.stands];
  if (!hasRole) return refusal('not_permitted', `This needs the role ${action.needs.join(' or ')}.`);
  if (bar) return refusal(bar[0], `${action.says?.[kind.stands] ?? kind.words} ${bar[1]}`);
  return { ability: { allowed: true, reason: null }, status: 200 };
}

interface Outcome {
  ability: Pick<Ability, 'allowed' | 'reason'>;
  status: number;
  code?: string;
  detail?: string;
}
const refusal = (code: string, detail: string): Outcome => ({
  ...{ ability: { allowed: false, reason: detail }, status: 403, code, detail },
});

/** The same for the application's role in the database, which names its rule. */
function databaseRulesOf(action: Action, person: PersonKey, { stands }: MatrixKind): string[] {
  const hasRole = hasOneOf(person, action.needs);
  return [
    ...(action.isRoleWritten && !hasRole ? ['four_eyes_reviewer'] : []),
    ...(action.bars[stands] ? [(action.name === 'let stand' ? standRules : eyeRules)[stands] ?? ''] : []),
  ];
}
const eyeRules: Partial<Record<MatrixKind['stands'], string>> = {
  claim: 'four_eyes_author',
  sentence: 'four_eyes_sentence',
  article: 'four_eyes_writer',
  closing: 'four_eyes_decision',
};
const standRules: typeof eyeRules = { article: 'stands_writer' };

let stage: Stage;
const roles: pg.Client[] = [];
let cellCount = 0;

beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane += 1) {
    const role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await role.connect();
    roles.push(role);
  }
  stage = await setStage();
}, 240_000);
afterAll(() => Promise.all(roles.map((role) => role.end())));

/** What the API shows of the decision and then does, to this person. */
async function tryThroughApi(action: Action, cell: Cell, { articleId }: Scene): Promise<Outcome> {
  const { token } = cell.who;
  const isOnClaim = action.on === 'claim';
  const path = isOnClaim ? `/claims/${cell.claim.id}` : `/articles/${articleId}`;
  const seen = await call<{ abilities: Record<string, Ability>; version: number }>(
    'GET',
    isOnClaim ? path : `${path}/gate`,
    { token },
  );
  const answer = await call('POST', path + action.path, {
    token,
    ...(isOnClaim ? { ifMatch: seen.body.version, body: action.body?.(cell.claim) } : {}),
  });
  if (isOnClaim) cell.claim = (answer.status < 300 ? answer.body : seen.body) as unknown as ClaimDto;
  const { allowed = false, reason = null } = seen.body.abilities[action.ability] ?? {};
  const said = answer.status < 300 ? {} : { code: answer.body.code, detail: answer.body.detail };
  return { ability: { allowed, reason }, status: answer.status, ...said } as Outcome;
}

/** By which rules the statements are refused: where one is, each by itself, since neither may be a way round the other. */
async function tryInDatabase(role: pg.Client, action: Action, cell: Cell, scene: Scene) {
  const statements = action.writes?.(cell, scene) ?? [];
  if ((await refusalOf(role, statements.slice(0, 1))) === null) {
    const last = await refusalOf(role, statements);
    return last === null ? [] : [last];
  }
  const apart = [];
  for (const statement of statements) apart.push(await refusalOf(role, [statement]));
  return apart;
}

const isAsked = (action: Action, kind: MatrixKind) => kind !== closer || action.bars.closing !== undefined;

describe.each(actions)('$name', (action) => {
  beforeAll(() => action.makeDue(stage), 120_000);

  it.each(personKeys)('%s, after every kind of work', async (person) => {
    const asked = stage.scenes.filter(({ kind }) => isAsked(action, kind));
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    await inLanes(asked, lanes, async (scene, lane) => {
      const cell = scene.cells.find((one) => one.person === person);
      if (!cell) return;
      const { kind } = scene;
      const inDatabase = await tryInDatabase(roles[lane] as pg.Client, action, cell, scene);
      const rules = databaseRulesOf(action, person, kind);
      const isRefusedByRule = inDatabase.length > 0 && inDatabase.every((rule) => rules.includes(rule ?? ''));
      const throughApi = await tryThroughApi(action, cell, scene);
      found[kind.name] = { ...throughApi, inDatabase: isRefusedByRule ? 'refused' : inDatabase };
      expected[kind.name] = {
        ...ruleOf(action, person, kind),
        inDatabase: rules.length > 0 && action.writes ? 'refused' : [],
      };
      cellCount += 1;
    });
    expect(found).toEqual(expected);
  });
});

it('has looked at work on every part of a claim that there is', async () => {
  const workers = stage.scenes.flatMap(({ cells }) => cells.map(({ who }) => who.id));
  const { rows } = (await roles[0]?.query<{ part: string }>(
    'SELECT DISTINCT part FROM claim_author WHERE member_id = ANY ($1)',
    [workers],
  )) ?? { rows: [] };
  expect(rows.map(({ part }) => part).sort()).toEqual([...authorParts].sort());
});

it('has asked for every person, decision and kind of work that there is', () => {
  const cells = actions.flatMap((action) =>
    personKeys.flatMap((person) =>
      matrixKinds.filter((kind) => canDo(person, kind) && isAsked(action, kind)),
    ),
  );
  expect(cellCount).toBe(cells.length);
  expect(cells.length).toBeGreaterThan(1_500);
});
