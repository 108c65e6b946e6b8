import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { getDb } from '@/lib/server/db';
import { type Answer, call } from '../support/http';
import { inLanes } from '../support/in-lanes';

const quote = '41 of the 60 stalls';
const sha256 = (input: string) => createHash('sha256').update(input, 'utf8').digest('hex');

/** What a writer was told of one claim that it sent; `status` is null when the connection broke. */
interface Attempt {
  key: string;
  token: string;
  articleId: string;
  body: Record<string, unknown>;
  status: number | null;
  answer: string;
  claimId: string | null;
  /** How long the answer took, or the broken connection. */
  milliseconds: number;
}

/** People who mark one claim after the other, and write down what the server acknowledged. */
export class ClaimWriters {
  readonly attempts: Attempt[] = [];
  private isStopped = false;
  private watchers: (() => void)[] = [];

  /** `tokens` are those of different people: one person may not write as fast as all of them. */
  constructor(
    private readonly articles: readonly ArticleDto[],
    private readonly tokens: readonly string[],
  ) {}

  get people(): number {
    return this.tokens.length;
  }

  count(status: number | null): number {
    return this.attempts.filter((attempt) => attempt.status === status).length;
  }

  /** What came back beside the statuses that were to be expected. */
  listOthersThan(...expected: number[]): { status: number | null; answer: string }[] {
    return this.attempts
      .filter(({ status }) => status === null || !expected.includes(status))
      .map(({ status, answer }) => ({ status, answer }));
  }

  /** Lets everybody write until `stop`; `mayGoOn` says whether one who was not served tries again. */
  async write(mayGoOn: () => Promise<boolean>): Promise<void> {
    this.isStopped = false;
    await Promise.all(
      this.tokens.map(async (token, person) => {
        while (!this.isStopped) {
          const attempt = await this.mark(this.articles[person % this.articles.length] as ArticleDto, token);
          for (const watch of this.watchers) watch();
          if (attempt.status !== 201 && !(await mayGoOn())) return;
        }
      }),
    );
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Resolves as soon as an answer makes the condition true. */
  async until(condition: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const watch = () => {
        if (!condition()) return;
        this.watchers = this.watchers.filter((one) => one !== watch);
        resolve();
      };
      this.watchers.push(watch);
    });
  }

  private async mark(article: ArticleDto, token: string): Promise<Attempt> {
    const start = article.revision.text.indexOf(quote);
    const body = { revision: 1, start, end: start + quote.length, quote };
    const attempt: Attempt = {
      key: randomUUID(),
      token,
      articleId: article.id,
      body,
      status: null,
      answer: '',
      claimId: null,
      milliseconds: 0,
    };
    const startedAt = performance.now();
    try {
      const answer = await this.send(attempt);
      attempt.status = answer.status;
      attempt.answer = answer.text;
      if (answer.status === 201) attempt.claimId = answer.body.id;
    } catch {
      // The connection broke: whether the claim is there, only the retry will tell.
    }
    attempt.milliseconds = performance.now() - startedAt;
    this.attempts.push(attempt);
    return attempt;
  }

  private send({ key, token, articleId, body }: Attempt): Promise<Answer<ClaimDto>> {
    const headers = { 'idempotency-key': key };
    return call<ClaimDto>('POST', `/articles/${articleId}/claims`, { token, body, headers });
  }

  /** What each writer does after an outage: send what was not acknowledged again, with the same key. */
  async retry(): Promise<number> {
    const unsure = this.attempts.filter(({ status }) => status !== 201);
    await inLanes(unsure, 8, async (attempt) => {
      const answer = await this.send(attempt);
      expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
      Object.assign(attempt, { status: 201, answer: answer.text, claimId: answer.body.id });
    });
    return unsure.length;
  }

  /** Every acknowledged claim is there, once, with its entry in an unbroken chain; a repeat gets its old answer. */
  async expectNothingLost(): Promise<void> {
    const acknowledged = this.attempts.map(({ claimId }) => claimId);
    expect(new Set(acknowledged).size).toBe(this.attempts.length);
    for (const article of this.articles) {
      const own = this.attempts.filter(({ articleId }) => articleId === article.id);
      const stored = await getDb().claim.findMany({
        where: { articleId: article.id },
        select: { id: true, number: true },
      });
      expect(sorted(stored.map(({ id }) => id))).toEqual(sorted(own.map(({ claimId }) => claimId ?? '')));
      expect(stored.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: stored.length }, (_, index) => index + 1),
      );
      const { body: ledger } = await call<LedgerDto>('GET', `/articles/${article.id}/ledger`, {
        token: this.tokens[0],
      });
      expect(findChainFault(ledger.entries as LedgerEntry[], sha256)).toBeNull();
      expect(ledger.entries.at(-1)).toMatchObject(ledger.head);
      const created = ledger.entries.filter(({ action }) => action === 'claim.created');
      expect(sorted(created.map(({ claimId }) => claimId ?? ''))).toEqual(sorted(stored.map(({ id }) => id)));
    }
    for (const attempt of this.attempts.slice(-20)) {
      const repeat = await this.send(attempt);
      expect([repeat.status, repeat.body.id]).toEqual([201, attempt.claimId]);
    }
    expect(
      await getDb().claim.count({ where: { articleId: { in: this.articles.map(({ id }) => id) } } }),
    ).toBe(this.attempts.length);
  }
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}
