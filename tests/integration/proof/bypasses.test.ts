import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ReportDto } from '@/lib/contracts/reports';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import {
  addCitation,
  approve,
  getClaim,
  getScale,
  giveVerdict,
  makeArticle,
  makeClaim,
} from '../../support/claim-steps';
import { storeText } from '../../support/evidence-steps';
import { call } from '../../support/http';
import { someAddress } from '../../support/library-steps';
import { act, confirm, gateCodes, gateOf, makeRatedClaim } from '../../support/verdict-steps';
import { makeWorld, type World } from '../../support/world';
import { changeDetails, publishNext, signTwice } from '../reports/after-publication';
import { publish, signOff } from '../reports/signed-article';
import { makeStage, type Stage } from './stage';

/** Ways around four eyes, each walked as somebody would walk it through the API. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const read = async (articleId: string, query = '') =>
  (
    await call<ReportModel>('GET', `/articles/${articleId}/report?format=json${query}`, {
      token: world.tokens.viewer,
    })
  ).body;
const editionsOf = async (articleId: string) =>
  (
    await call<{ reports: ReportDto[] }>('GET', `/articles/${articleId}/reports`, {
      token: world.tokens.viewer,
    })
  ).body.reports;
const currentOf = async (articleId: string) =>
  (await gateOf(world, articleId)).signOffs.filter(({ isCurrent }) => isCurrent).length;

async function expectNoEdition(articleId: string): Promise<void> {
  const refused = await publish(world.tokens.editor, articleId);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'gate_closed' }]);
  expect(await editionsOf(articleId)).toEqual([]);
}

describe('one editor, after an approval and two signatures', () => {
  const ofClaim =
    (body: Record<string, unknown>) =>
    ({ first }: Stage) =>
      call('PATCH', `/claims/${first.id}`, {
        token: world.tokens.editor,
        ifMatch: first.version,
        body,
      });
  const ofSource =
    (body: Record<string, unknown>) =>
    ({ first }: Stage) =>
      call('PATCH', `/claims/${first.id}/sources/${first.sources[0]?.id}`, {
        token: world.tokens.editor,
        ifMatch: first.version,
        body,
      });
  const ofArticle =
    (body: Record<string, unknown>) =>
    ({ article }: Stage) =>
      changeDetails(world, article.id, body);
  type Edit = (stage: Stage) => Promise<{ status: number; text: string }>;

  /** Each with the words that are new, and the claims of the stage that print them. */
  it.each<[string, string, ('first' | 'second')[], Edit]>([
    ['who said it', 'Harbour master Moen', ['first'], ofClaim({ claimant: 'Harbour master Moen' })],
    ['the statement', 'Rents fell in 2025.', ['first'], ofClaim({ statement: 'Rents fell in 2025.' })],
    ['a source’s publisher', 'Quay Gazette', ['first', 'second'], ofSource({ publisher: 'Quay Gazette' })],
    ['a source’s author', 'Ida Falk', ['first', 'second'], ofSource({ author: 'Ida Falk' })],
    ['a source’s kind', '"dataset"', ['first', 'second'], ofSource({ kind: 'dataset' })],
    ['a source’s date', '2021-05-04', ['first', 'second'], ofSource({ publishedAt: '2021-05-04' })],
    ['the headline', 'Rents fell again', [], ofArticle({ title: 'Rents fell again' })],
    ['the byline', 'Jonah Petrie', [], ofArticle({ writer: 'Jonah Petrie' })],
    [
      'the article’s address',
      'paper.example/fell',
      [],
      ofArticle({ sourceUrl: 'https://paper.example/fell' }),
    ],
  ])('changes %s: approvals and signatures over it fall, and nothing is published', async (...way) => {
    const [, words, printedIn, edit] = way;
    const stage = await makeStage(world);
    const { id } = stage.article;
    expect([await currentOf(id), JSON.stringify(await read(id)).includes(words)]).toEqual([2, false]);
    const edited = await edit(stage);
    expect(edited.status, edited.text).toBe(200);

    expect(JSON.stringify(await read(id))).toContain(words);
    expect(await currentOf(id)).toBe(0);
    for (const name of ['first', 'second', 'opinion'] as const) {
      const { approval } = await getClaim(world.tokens.viewer, stage[name].id);
      expect([name, approval !== null]).toEqual([name, !(printedIn as string[]).includes(name)]);
    }
    await expectNoEdition(id);
    // A new signature does not wake the one of before.
    const signed = await signOff(world.tokens.reviewer, id);
    expect(signed.status).toBe(printedIn.length > 0 ? 409 : 200);
    await expectNoEdition(id);
  });
});

describe('whoever wrote or proved it', () => {
  it('does not check the article by taking their name off its byline', async () => {
    const { editor, both } = world.tokens;
    const article = await makeArticle(editor, { writer: world.members.both.name });
    const cleared = await changeDetails(world, article.id, { writer: '' });
    expect([cleared.status, cleared.body.writer]).toEqual([200, null]);
    const claim = await makeRatedClaim(world, article, 'True');
    await act(world, 'reviewer', claim.id, 'return', { reason: 'Look again' });
    await act(world, 'editor', claim.id, 'submit');
    expect(await confirm(world, 'both', claim.id)).toMatchObject({
      status: 403,
      body: { code: 'own_article' },
    });
    await confirm(world, 'reviewer', claim.id);
    expect(await signOff(both, article.id)).toMatchObject({ status: 403, body: { code: 'own_article' } });
  });

  it('does not approve, having written the statement, given the only evidence and proposed', async () => {
    const { editor, both } = world.tokens;
    const marked = await makeClaim(editor, await makeArticle(editor));
    const stated = await call<ClaimDto>('PATCH', `/claims/${marked.id}`, {
      token: both,
      ifMatch: marked.version,
      body: { statement: 'Rents on the quay rose by 12 per cent.' },
    });
    await addCitation(both, await giveVerdict(editor, stated.body), { title: randomUUID(), url: undefined });
    expect((await act(world, 'both', marked.id, 'submit')).body).toMatchObject({ state: 'proposed' });
    const refused = await confirm(world, 'both', marked.id);
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'own_verdict' }]);
    expect(await getClaim(both, marked.id)).toMatchObject({ state: 'proposed', approval: null });
    expect((await confirm(world, 'reviewer', marked.id)).body.state).toBe('approved');
  });
});

describe('two claims of a draft that are approved as false', () => {
  it('hold the gate; one editor who withdraws them needs a second, and both are printed with their reason', async () => {
    const article = await makeArticle(world.tokens.editor);
    await makeRatedClaim(world, article, 'True', 'kept a stall there since 1998');
    const wrong = [
      await makeRatedClaim(world, article, 'False', 'owns 41 of the 60 stalls'),
      await makeRatedClaim(world, article, 'False', 'pays for a new sea wall'),
    ];
    const { ready, blockers } = await gateOf(world, article.id);
    expect([ready, blockers.map(({ code, claimId }) => [code, claimId])]).toEqual([
      false,
      wrong.map(({ id }) => ['must_change', id]),
    ]);
    for (const { id } of wrong) {
      const reason = `Not worth a correction: ${id}`;
      expect((await act(world, 'editor2', id, 'withdraw', { reason })).status).toBe(200);
    }
    expect(await gateCodes(world, article.id)).toEqual(['closing_unseen', 'closing_unseen']);
    expect((await signOff(world.tokens.reviewer, article.id)).status).toBe(409);
    await expectNoEdition(article.id);

    for (const { id } of wrong) expect((await confirm(world, 'reviewer', id)).status).toBe(200);
    const edition = await publishNext(world, article.id);
    const { closed } = await read(article.id, `&edition=${edition.edition}`);
    expect(closed).toMatchObject(
      wrong.map(({ id, number }) => ({
        id,
        number,
        state: 'withdrawn',
        verdict: 'False',
        reason: `Not worth a correction: ${id}`,
        by: world.members.editor2.name,
        confirmation: { by: world.members.reviewer.name },
      })),
    );
  });
});

describe('another address for a source, given through one claim', () => {
  /** A signed article whose claim has its passage found in the stored copy. */
  async function makeProven(sourceId?: string): Promise<{ article: ArticleDto; claim: ClaimDto }> {
    const { editor, reviewer } = world.tokens;
    const article = await makeArticle(editor);
    const rated = await giveVerdict(editor, await makeClaim(editor, article));
    const typed = { title: 'Minutes', url: someAddress(), passage: 'owns 41' };
    const untyped = { title: undefined, kind: undefined, publisher: undefined, url: undefined };
    const cited = await addCitation(editor, rated, sourceId ? { ...typed, ...untyped, sourceId } : typed);
    if (!sourceId) await storeText(world, cited, `The council owns 41 of ${randomUUID()}`);
    await act(world, 'editor', cited.id, 'submit');
    await approve(reviewer, await getClaim(reviewer, cited.id));
    await signTwice(world, article.id);
    return { article, claim: await getClaim(editor, cited.id) };
  }

  it('takes what was found in the old page from the other claim too, and no edition has both', async () => {
    const one = await makeProven();
    const other = await makeProven(one.claim.sources[0]?.sourceId);
    const [before] = (await read(other.article.id)).claims[0]?.sources ?? [];
    expect(before).toMatchObject({ url: one.claim.sources[0]?.url, copy: { sha256: expect.any(String) } });
    const url = someAddress();
    const moved = await call('PATCH', `/claims/${one.claim.id}/sources/${one.claim.sources[0]?.id}`, {
      token: world.tokens.editor2,
      ifMatch: one.claim.version,
      body: { url },
    });
    expect(moved.status, moved.text).toBe(200);

    const { sources } = await getClaim(world.tokens.viewer, other.claim.id);
    expect(sources).toMatchObject([{ url, copy: null, place: null, passageState: 'no_copy' }]);
    for (const { article } of [one, other]) {
      expect(await currentOf(article.id)).toBe(0);
      await expectNoEdition(article.id);
    }
    expect((await confirm(world, 'reviewer', other.claim.id)).status).toBe(200);
    const { edition } = await publishNext(world, other.article.id);
    const printed = await read(other.article.id, `&edition=${edition}`);
    expect(printed.claims[0]?.sources).toMatchObject([{ url, copy: null }]);
    expect(JSON.stringify(printed)).not.toContain(before?.copy?.sha256);
  });
});

describe('a verdict that the owner of the database writes under an approval, past every trigger', () => {
  async function forge(claimId: string, statement: string, value: unknown): Promise<void> {
    const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
    await owner.connect();
    try {
      await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
      await owner.query(statement, [claimId, value]);
      await owner.query('COMMIT');
    } finally {
      await owner.end();
    }
  }

  const inRating = 'UPDATE verdict SET rating_id = $2 WHERE claim_id = $1';
  const inWords = 'UPDATE verdict SET rationale = $2 WHERE claim_id = $1';
  const inSeal = 'UPDATE claim SET approved_seal = $2 WHERE id = $1';

  it.each(['before the signatures', 'after them'])('%s: neither is it signed nor published', async (when) => {
    const { ratings } = await getScale(world.tokens.viewer);
    for (const [statement, value, isSealed] of [
      [inRating, ratings.find(({ label }) => label === 'Unproven')?.id, false],
      [inWords, 'Nobody has ever approved these words.', false],
      [inWords, 'Nor these, whatever the seal beside them says.', true],
    ] as const) {
      const article = await makeArticle(world.tokens.editor);
      const claim = await makeRatedClaim(world, article, 'True');
      if (when === 'after them') await signTwice(world, article.id);
      await forge(claim.id, statement, value);
      if (isSealed) await forge(claim.id, inSeal, (await getClaim(world.tokens.viewer, claim.id)).seal);
      expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({ state: 'approved' });
      expect(await gateCodes(world, article.id)).toEqual(['seal_broken']);
      expect(await currentOf(article.id)).toBe(0);
      const named = { code: 'gate_closed', errors: [{ field: `claims.${claim.number}` }] };
      for (const token of [world.tokens.reviewer, world.tokens.both])
        expect(await signOff(token, article.id)).toMatchObject({ status: 409, body: named });
      expect(await publish(world.tokens.editor, article.id)).toMatchObject({ status: 409, body: named });
      expect(await editionsOf(article.id)).toEqual([]);
    }
  });
});
