import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { carryDecisions } from '@/lib/domain/vocabulary';
import { seededRandom } from '../../reliability/seeded-random';
import {
  type Approvals,
  type ArticleView,
  expectApprovalsStand,
  expectCarryOverAgrees,
  expectLedgerHolds,
  expectNothingMisplaced,
  expectSumHolds,
  noteApproval,
  viewArticle,
} from '../../support/article-invariants';
import { getClaim, articleText } from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import {
  applyRandomEdits,
  below,
  pick,
  pickWords,
  type Random,
  randomEdits,
  randomForm,
} from '../../support/random-edits';
import { sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

/**
 * Random edits in random order, between them everything that people do to claims, through the real API. After each step
 * the article is read anew and held to what must always be true. RELIABILITY_SEED gives other rounds than the usual ones.
 */
const firstSeed = Number(process.env.RELIABILITY_SEED ?? 20_261_122);
const stepsPerArticle = 40;

let world: World;
let ratingId: string;

beforeAll(async () => {
  world = await makeWorld();
  const { body } = await call<{ ratings: { id: string }[] }>('GET', '/scale', { token: world.tokens.editor });
  ratingId = body.ratings[0]?.id ?? '';
});

/** No step may be answered with an error of the server's own, whatever it was sent. */
function noServerError<Body>(answer: Answer<Body>, step: string): Answer<Body> {
  if (answer.status >= 500) throw new Error(`${step}: ${answer.status} ${answer.text}`);
  return answer;
}

const longText = [
  articleText,
  'The harbour master, Liv Strand, counted 212 boats in June 2025 and 198 in June 2024. She says the quay is not full. “We turned nobody away,” she said.',
  'Rents rose by 12 per cent in 2025. On the south quay they did not rise; there the council owns 8 of 20 stalls. Nobody had counted the boats before 2019.',
].join('\n\n');

class Walk {
  readonly approvals: Approvals = new Map();
  constructor(
    readonly random: Random,
    readonly articleId: string,
  ) {}

  async post(
    path: string,
    body: unknown,
    person: 'editor' | 'reviewer' | 'both' = 'editor',
    method = 'POST',
  ) {
    // What the walk does to a claim, it does to the claim as it is just now.
    const id = method === 'POST' ? /^\/claims\/([^/]+)\//.exec(path)?.[1] : undefined;
    const token = world.tokens[person];
    const seen = id === undefined ? {} : { ifMatch: (await getClaim(token, id)).version };
    const answer = await call<ClaimDto>(method, path, { token, body, ...seen });
    return noServerError(answer, `${method} ${path} ${JSON.stringify(body)}`);
  }

  view(): Promise<ArticleView> {
    return viewArticle(world.tokens.viewer, this.articleId);
  }

  async mark({ article }: ArticleView): Promise<void> {
    const { text, number: revision } = article.revision;
    const { start, end } = pickWords(this.random, text, 6);
    await this.post(`/articles/${this.articleId}/claims`, {
      revision,
      start,
      end,
      quote: text.slice(start, end),
    });
  }

  /** A claim marked, checked and approved. */
  async check(view: ArticleView): Promise<void> {
    const claim = this.pickClaim(view);
    if (!claim) return this.mark(view);
    const path = `/claims/${claim.id}`;
    await call('PUT', `${path}/verdict`, {
      token: world.tokens.editor,
      ifMatch: claim.version,
      body: { rating: ratingId, rationale: 'The table says so.' },
    });
    const source = { title: 'Quay rents', kind: 'document', stance: 'supports', passage: 'Rents: 112.00' };
    if (claim.sources.length === 0) await this.post(`${path}/sources`, source);
    const { status, body } = await this.post(`${path}/submit`, undefined);
    if (status !== 200) return;
    const approved = await this.post(`${path}/approve`, { seal: body.seal }, 'reviewer');
    if (approved.status === 200) noteApproval(this.approvals, approved.body);
  }

  pickClaim({ claims }: ArticleView): ClaimDto | null {
    return claims.length === 0 ? null : pick(this.random, claims);
  }

  /** One of the many things that can be done to a claim, whether or not it can be done to this one. */
  async act(view: ArticleView): Promise<void> {
    const claim = this.pickClaim(view);
    if (!claim) return this.mark(view);
    const path = `/claims/${claim.id}`;
    const { text, number: revision } = view.article.revision;
    const { start, end } = pickWords(this.random, text, 5);
    const other = this.pickClaim(view);
    const reason = 'Asked for by the desk.';
    await pick(this.random, [
      () => this.post(`${path}/re-mark`, { revision, start, end, quote: text.slice(start, end) }),
      () => this.post(`${path}/cut`, {}),
      () => this.post(`${path}/withdraw`, { reason }),
      () => this.post(`${path}/reopen`, undefined),
      () => this.post(`${path}/reopen`, undefined),
      () => this.post(`${path}/not-checkable`, { reason }),
      () => this.post(`${path}/return`, { reason }, 'reviewer'),
      () => this.post(`${path}/duplicate`, { claimId: other?.id }),
      () => this.post(`${path}/duplicate`, { claimId: other?.id }),
      () => this.post(`${path}/settle-places`, undefined),
      () => this.approveSeen(claim),
      () =>
        call('PATCH', path, {
          token: world.tokens.editor,
          ifMatch: claim.version,
          body: { revision, start, end, quote: text.slice(start, end) },
        }).then((answer) => noServerError(answer, 'PATCH span')),
    ])();
  }

  async approveSeen(claim: ClaimDto): Promise<Answer<ClaimDto>> {
    const approved = await this.post(`/claims/${claim.id}/approve`, { seal: claim.seal }, 'reviewer');
    if (approved.status === 200 && approved.body.state === 'approved') {
      noteApproval(this.approvals, approved.body);
    }
    return approved;
  }

  /** A new revision, shown first and then saved: the two say the same. Null when the text came out as it was. */
  async revise({ article }: ArticleView): Promise<CarryOverDto | null> {
    const { number: baseRevision, text } = article.revision;
    const edits = randomEdits(this.random, text);
    const edited = applyRandomEdits(text, edits);
    const isRestore = baseRevision > 1 && below(this.random, 6) === 0;
    const form = isRestore
      ? { restore: 1 + below(this.random, baseRevision - 1) }
      : edited.trim() === '' || edited === text
        ? { text: `${text} More was said.` }
        : randomForm(this.random, edited, edits);
    const input = { ...form, baseRevision };
    const shown = await sendRevision(world.tokens.editor, this.articleId, input, { dryRun: true });
    noServerError(shown, `dry run of ${JSON.stringify(input)}`);
    if (shown.status === 409) return null;
    expect(shown.status, shown.text).toBe(200);
    expect((await this.view()).article.revision.number).toBe(baseRevision);
    const decisions = shown.body.carryOver.flatMap(({ claimId, outcome }) =>
      outcome === 'changed' && below(this.random, 2) === 0
        ? [{ claimId, decision: pick(this.random, carryDecisions) }]
        : [],
    );
    if (decisions.length > 0) {
      const decided = await sendRevision(
        world.tokens.editor,
        this.articleId,
        { ...input, decisions },
        { dryRun: true },
      );
      return this.save({ ...input, decisions }, decided);
    }
    return this.save(input, shown);
  }

  async save(input: Parameters<typeof sendRevision>[2], shown: Answer<CarryOverDto>): Promise<CarryOverDto> {
    const saved = await sendRevision(world.tokens.editor, this.articleId, input);
    noServerError(saved, JSON.stringify(input));
    expect(saved.status, saved.text).toBe(201);
    const { id: _, createdAt: __, ...revision } = saved.body.revision;
    expect({
      ...shown.body,
      revision: { ...shown.body.revision, id: undefined, createdAt: undefined },
    }).toEqual({
      ...saved.body,
      revision: { ...revision, id: undefined, createdAt: undefined },
    });
    return saved.body;
  }

  async step(): Promise<void> {
    const before = await this.view();
    const kind = below(this.random, 10);
    let saved: CarryOverDto | null = null;
    if (before.claims.length < 3 || kind === 0) await this.mark(before);
    else if (kind <= 2) await this.check(before);
    else if (kind <= 4) await this.act(before);
    else saved = await this.revise(before);
    const after = await this.view();
    expectNothingMisplaced(after);
    expectApprovalsStand(after, this.approvals);
    await expectSumHolds(world.tokens.viewer, after);
    if (saved) await expectCarryOverAgrees(world.tokens.viewer, after, saved);
  }
}

describe('random edits in random order', () => {
  it.each(Array.from({ length: 6 }, (_, index) => firstSeed + index))(
    'keep every claim in its place, seed %i',
    async (seed) => {
      const created = await call<ArticleDto>('POST', '/articles', {
        token: world.tokens.editor,
        body: { text: `${longText}\n\nRound ${seed}.` },
      });
      const walk = new Walk(seededRandom(seed), created.body.id);
      for (let step = 1; step <= stepsPerArticle; step += 1) await walk.step();
      const { entries } = await expectLedgerHolds(world.tokens.viewer, created.body.id);
      const revisions = entries.filter(({ action }) => action === 'revision.created').length;
      expect(revisions).toBeGreaterThan(stepsPerArticle / 5);
      expect((await walk.view()).article.revision.number).toBe(revisions + 1);
    },
    180_000,
  );
});
