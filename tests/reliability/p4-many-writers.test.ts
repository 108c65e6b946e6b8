import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { getDb } from '@/lib/server/db';
import { addCitation, giveVerdict, makeArticle, makeClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { rounds } from '../support/rounds';
import type { StaffMember } from '../support/staff';
import { makeCrowd } from './crowd';
import { printFigures } from './figures';

const sha256 = (input: string) => createHash('sha256').update(input, 'utf8').digest('hex');
const people = 50;
const turns = rounds(8, 1);
let crowd: StaffMember[];
let articles: ArticleDto[];

beforeAll(async () => {
  crowd = await makeCrowd(people);
  const [{ token } = { token: '' }] = crowd;
  articles = await Promise.all(Array.from({ length: 3 }, () => makeArticle(token)));
});

/** Four changes of one claim, each another kind of change. */
async function work({ token, name }: StaffMember, article: ArticleDto): Promise<void> {
  const claim = await makeClaim(token, article);
  const edited = await call<ClaimDto>('PATCH', `/claims/${claim.id}`, {
    token,
    ifMatch: claim.version,
    body: { statement: `As ${name} reads it.` },
  });
  expect(edited.status).toBe(200);
  await addCitation(token, await giveVerdict(token, edited.body), { url: null });
}

describe(`${people} people who write at once`, () => {
  it(
    'leave one chain for each article, without a fork, a gap or a change that is not in it',
    { timeout: 180_000 },
    async () => {
      await Promise.all(
        crowd.map(async (person, index) => {
          for (let turn = 0; turn < turns; turn += 1)
            await work(person, articles[(index + turn) % articles.length] as ArticleDto);
        }),
      );
      let changes = 0;
      for (const { id } of articles) {
        const { body: ledger } = await call<LedgerDto>('GET', `/articles/${id}/ledger`, {
          token: crowd[0]?.token,
        });
        expect(findChainFault(ledger.entries as LedgerEntry[], sha256)).toBeNull();
        expect(ledger.entries.map(({ sequence }) => sequence)).toEqual(
          ledger.entries.map((_, index) => index + 1),
        );
        expect(ledger.entries.at(-1)).toMatchObject(ledger.head);
        const ofClaim = new Map<string, number>();
        for (const { claimId } of ledger.entries)
          if (claimId !== null) ofClaim.set(claimId, (ofClaim.get(claimId) ?? 0) + 1);
        const claims = await getDb().claim.findMany({
          where: { articleId: id },
          select: { id: true, version: true },
        });
        // Every change of a claim raises its version by one, and has one entry.
        expect(claims.map((claim) => ofClaim.get(claim.id))).toEqual(claims.map(({ version }) => version));
        changes += claims.reduce((sum, { version }) => sum + version, 0);
      }
      expect(changes).toBe(people * turns * 4);
      printFigures('P4', { writers: people, changes, withoutEntry: 0, forks: 0, gaps: 0 });
    },
  );
});
