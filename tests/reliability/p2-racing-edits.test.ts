import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { getDb } from '@/lib/server/db';
import { getScale, makeArticle, makeClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { makeSource } from '../support/library-steps';
import { rounds } from '../support/rounds';
import type { StaffMember } from '../support/staff';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';

const people = 50;
const roundsOfEach = rounds(5, 1);
const total = { edits: 0, won: 0, conflicts: 0 };
let crowd: StaffMember[];
let article: ArticleDto;

beforeAll(async () => {
  crowd = await makeCrowd(people);
  article = await makeArticle(crowd[0]?.token ?? '');
});
afterAll(() => printFigures('P2', { ...total, overwritten: 0 }));

/** A record that many change at once: what is sent to change it, and how it is read. */
interface Contested {
  method: string;
  path: string;
  read: string;
  bodyOf: (words: string) => unknown;
  wordsOf: (record: Record<string, unknown>) => unknown;
  /** How many of the ledger's entries tell of a change to it. */
  countChanges: () => Promise<number>;
}

const changesOf = (where: object) => () =>
  getDb().ledgerEntry.count({ where: { ...where, action: { notIn: ['claim.created', 'article.created'] } } });

const kinds: Record<string, (token: string) => Promise<Contested>> = {
  async statement(token) {
    const { id } = await makeClaim(token, article);
    return {
      method: 'PATCH',
      path: `/claims/${id}`,
      read: `/claims/${id}`,
      bodyOf: (statement) => ({ statement }),
      wordsOf: ({ statement }) => statement,
      countChanges: changesOf({ claimId: id }),
    };
  },
  async verdict(token) {
    const { id } = await makeClaim(token, article);
    const rating = (await getScale(token)).ratings[0]?.id;
    return {
      method: 'PUT',
      path: `/claims/${id}/verdict`,
      read: `/claims/${id}`,
      bodyOf: (rationale) => ({ rating, rationale }),
      wordsOf: ({ verdict }) => (verdict as { rationale: string }).rationale,
      countChanges: changesOf({ claimId: id }),
    };
  },
  async headline(token) {
    const { id } = await makeArticle(token);
    return {
      method: 'PATCH',
      path: `/articles/${id}`,
      read: `/articles/${id}`,
      bodyOf: (title) => ({ title }),
      wordsOf: ({ title }) => title,
      countChanges: changesOf({ scopeId: id }),
    };
  },
  async source(token) {
    const { id } = await makeSource(token);
    return {
      method: 'PATCH',
      path: `/sources/${id}`,
      read: `/sources/${id}`,
      bodyOf: (publisher) => ({ publisher }),
      wordsOf: ({ publisher }) => publisher,
      countChanges: () =>
        getDb()
          .source.findUniqueOrThrow({ where: { id } })
          .then(({ version }) => version - 1),
    };
  },
};

describe(`${people} people who change the same record in the same moment`, () => {
  it.each(Object.keys(kinds))(
    '%s: one of them is let through, round after round',
    { timeout: 120_000 },
    async (kind) => {
      const [{ token } = { token: '' }] = crowd;
      const record = await (kinds[kind] as (typeof kinds)[string])(token);
      const readRecord = async () =>
        (await call<Record<string, unknown>>('GET', record.read, { token })).body;
      let current = await readRecord();
      for (let round = 1; round <= roundsOfEach; round += 1) {
        const ifMatch = Number(current.version);
        const answers = await Promise.all(
          crowd.map((person) =>
            call(record.method, record.path, {
              token: person.token,
              ifMatch,
              body: record.bodyOf(`${person.name} in round ${round}`),
            }),
          ),
        );
        const winner = answers.findIndex(({ status }) => status === 200);
        const conflicts = answers.filter(({ status }) => status === 409);
        expect(conflicts).toHaveLength(people - 1);
        current = await readRecord();
        expect([current.version, record.wordsOf(current)]).toEqual([
          ifMatch + 1,
          `${crowd[winner]?.name} in round ${round}`,
        ]);
        // Whoever came too late is shown what the record says by now, so that nothing of theirs is lost.
        for (const { body } of conflicts)
          expect(body).toMatchObject({ code: 'version_conflict', current: { version: current.version } });
        total.edits += answers.length;
        total.won += 1;
        total.conflicts += conflicts.length;
      }
      expect(await record.countChanges()).toBe(roundsOfEach);
      // Whoever names no version changes nothing.
      const blind = await call(record.method, record.path, { token, body: record.bodyOf('Unseen.') });
      expect([blind.status, (await readRecord()).version]).toEqual([428, current.version]);
    },
  );
});
