import { expect } from 'vitest';
import { decodeClaimColumns } from '@/lib/client/claims/store/decode-claim-columns';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimColumns, ClaimDto } from '@/lib/contracts/claims';
import type { LedgerDto } from '@/lib/contracts/ledger';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { countPlaces } from '@/lib/domain/carry-over/count-places';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import { sha256 } from '@/lib/server/sha256';
import { type Answer, call } from './http';

/** An article with every claim, read as anyone may read them. */
export interface ArticleView {
  article: ArticleDto;
  claims: ClaimDto[];
  textOf: (revision: number) => string;
}

function bodyOf<Body>(answer: Answer<Body>): Body {
  if (answer.status !== 200) throw new Error(`expected 200, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

const texts = new Map<string, string>();

async function revisionText(token: string, articleId: string, number: number): Promise<string> {
  const key = `${articleId} ${number}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const path = `/articles/${articleId}/revisions/${number}`;
  const { text } = bodyOf(await call<{ text: string }>('GET', path, { token }));
  texts.set(key, text);
  return text;
}

export async function viewArticle(token: string, articleId: string): Promise<ArticleView> {
  const article = bodyOf(await call<ArticleDto>('GET', `/articles/${articleId}`, { token }));
  const path = `/articles/${articleId}/claims?limit=500`;
  const { claims } = bodyOf(await call<{ claims: ClaimDto[] }>('GET', path, { token }));
  const numbers = new Set(claims.map(({ anchor }) => anchor.revision));
  const read = new Map<number, string>();
  for (const number of numbers) read.set(number, await revisionText(token, articleId, number));
  return { article, claims, textOf: (number) => read.get(number) ?? '' };
}

/** Every claim is where it says: its quote is what the text says there, and who has a place has it in the current text. */
export function expectNothingMisplaced({ article, claims, textOf }: ArticleView): void {
  const { number: current, text } = article.revision;
  for (const { number, state, anchor, unplaced } of claims) {
    const where = `claim ${number}, ${state}, of revision ${anchor.revision} in ${current}`;
    expect(textOf(anchor.revision).slice(anchor.start, anchor.end), where).toBe(anchor.quote);
    const isClosed = closedStates.includes(state);
    if (unplaced === null && !isClosed) expect(anchor.revision, where).toBe(current);
    if (unplaced?.reason === 'changed') expect(unplaced.proposed, where).not.toBeNull();
    if (unplaced?.proposed) {
      const { start, end, quote } = unplaced.proposed;
      expect(text.slice(start, end), where).toBe(quote);
    }
    if (state === 'orphaned') expect(unplaced?.reason, where).toBe('gone');
  }
}

/** What was approved, by claim, as it was read in the answer to the approval. */
export type Approvals = Map<string, { quote: string; sentence: string; statement: string }>;

export function noteApproval(approvals: Approvals, { id, anchor, sentence, statement }: ClaimDto): void {
  approvals.set(id, { quote: sealedWords(anchor.quote), sentence: sealedWords(sentence), statement });
}

/** Nothing is approved but the words that a reviewer saw. */
export function expectApprovalsStand({ claims }: ArticleView, approvals: Approvals): void {
  for (const { id, state, anchor, sentence, statement, approval, seal } of claims) {
    if (state !== 'approved') continue;
    expect(approval?.seal).toBe(seal);
    expect({ quote: sealedWords(anchor.quote), sentence: sealedWords(sentence), statement }).toEqual(
      approvals.get(id),
    );
  }
}

/** Anchored + changed + gone + closed = total, in each of the places that tell it, and all of them agree. */
export async function expectSumHolds(token: string, { article, claims }: ArticleView): Promise<void> {
  const counted = countPlaces(
    claims.map(({ state, unplaced }) => ({ state, unplaced: unplaced?.reason ?? null })),
  );
  const { anchored, changed, gone, closed, total } = counted;
  expect(anchored + changed + gone + closed).toBe(total);
  const columns = bodyOf(
    await call<ClaimColumns>('GET', `/articles/${article.id}/claims?view=columns`, { token }),
  );
  expect(countPlaces(decodeClaimColumns(columns))).toEqual(counted);
  expect(claims).toHaveLength(total);
}

/** The same of the revision just saved, whose carry-over is what became of the claims. */
export async function expectCarryOverAgrees(
  token: string,
  { article, claims }: ArticleView,
  saved: CarryOverDto,
): Promise<void> {
  const path = `/articles/${article.id}/revisions/${saved.revision.number}/carry-over`;
  const read = bodyOf(await call<CarryOverDto>('GET', path, { token }));
  expect(read).toEqual(saved);
  const { anchored, changed, gone, closed, total } = read.places;
  expect(anchored + changed + gone + closed).toBe(total);
  expect(read.places).toEqual(
    countPlaces(claims.map(({ state, unplaced }) => ({ state, unplaced: unplaced?.reason ?? null }))),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const { claimId, state } of read.carryOver) expect(byId.get(claimId)?.state).toBe(state.after);
}

/** The chain of the article's ledger holds from its first entry to its head. */
export async function expectLedgerHolds(token: string, articleId: string): Promise<LedgerDto> {
  const ledger = bodyOf(await call<LedgerDto>('GET', `/articles/${articleId}/ledger`, { token }));
  expect(findChainFault(ledger.entries as LedgerEntry[], sha256)).toBeNull();
  expect(ledger.entries.at(-1)).toMatchObject(ledger.head);
  return ledger;
}
