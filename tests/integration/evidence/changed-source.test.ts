import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto, CitationDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import {
  act,
  addCitation,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
} from '../../support/claim-steps';
import { call } from '../../support/http';
import { citePage, fetchAgain, startTestSite, untilFetched } from '../../support/source-steps';
import type { WebSite } from '../../support/web-site';
import { articleHtml, articleSentence } from '../../support/site-answers/article-pages';
import { makeWorld, type World } from '../../support/world';

/** The page says the same, and more. */
const longerHtml = articleHtml(`${articleSentence} A correction was added on Friday.`);
/** The page says something else. */
const otherHtml = articleHtml('The harbour of Lindmouth handled 398,000 containers in 2024.');

let site: WebSite;
let world: World;
let editor: string;

beforeAll(async () => {
  site = await startTestSite();
  world = await makeWorld();
  editor = world.tokens.editor;
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

/** Two approved claims of two articles that cite the same page, each another passage of it. */
async function approveTwo(path: string): Promise<{ first: ClaimDto; second: ClaimDto; source: CitationDto }> {
  site.setPage(path, articleHtml());
  const citing = await citePage(editor, site.url(path), { passage: articleSentence });
  const source = await untilFetched(editor, citing.id);
  const first = await settle(await getClaim(editor, citing.id));
  const other = await makeClaim(editor, await makeArticle(editor));
  const cited = await call<ClaimDto>('POST', `/claims/${other.id}/sources`, {
    token: editor,
    body: { sourceId: source.sourceId, stance: 'context', passage: 'A harbour is never finished.' },
  });
  const second = await settle(cited.body);
  return { first, second, source };
}

async function settle(claim: ClaimDto): Promise<ClaimDto> {
  const judged = await giveVerdict(editor, claim);
  await act(editor, judged.id, 'submit');
  return approve(world.tokens.reviewer, await getClaim(editor, judged.id));
}

function ledgerOf(claimId: string) {
  return getDb().ledgerEntry.findMany({ where: { claimId }, orderBy: { sequence: 'asc' } });
}

describe('a page that changed', () => {
  it('leaves every approval alone whose passage still stands', async () => {
    const { first, second, source } = await approveTwo('/kept');
    site.setPage('/kept', longerHtml);
    expect(await fetchAgain(editor, first)).toMatchObject({
      health: 'changed',
      copy: source.copy,
      place: source.place,
      lostIn: null,
    });
    expect(await getDb().snapshot.count({ where: { sourceId: source.sourceId } })).toBe(2);
    for (const before of [first, second]) {
      expect(await getClaim(editor, before.id)).toMatchObject({
        state: 'approved',
        version: before.version,
        seal: before.seal,
      });
    }
  });

  it('makes exactly those claims stale whose passage is gone, and a passage that comes back is there again', async () => {
    const { first, second } = await approveTwo('/lost');
    site.setPage('/lost', otherHtml);
    const lost = await fetchAgain(editor, first);
    expect(lost).toMatchObject({ health: 'changed', passageState: 'found' });
    expect(lost.lostIn?.sha256).not.toBe(lost.copy?.sha256);
    expect(await getClaim(editor, first.id)).toMatchObject({ state: 'stale', version: first.version + 1 });
    expect(await getClaim(editor, second.id)).toMatchObject({ state: 'approved', version: second.version });
    const entry = (await ledgerOf(first.id)).at(-1);
    expect(entry).toMatchObject({ action: 'source.changed', actorId: null });
    expect(JSON.parse(entry?.data ?? '')).toMatchObject({
      sourceId: lost.id,
      copy: lost.lostIn?.sha256,
      formerCopy: lost.copy?.sha256,
      state: ['approved', 'stale'],
    });
    expect((await ledgerOf(second.id)).at(-1)?.action).toBe('claim.approved');
    const { body } = await call<LibrarySourceDto>('GET', `/sources/${lost.sourceId}`, { token: editor });
    const isLost = Object.fromEntries(body.uses.map((use) => [use.claimId, use.isLost]));
    expect(isLost).toEqual({ [first.id]: true, [second.id]: false });

    site.setPage('/lost', articleHtml());
    expect(await fetchAgain(editor, first)).toMatchObject({ lostIn: null, passageState: 'found' });
    expect(await getClaim(editor, first.id)).toMatchObject({ state: 'stale' });
    const again = await approve(world.tokens.reviewer, await submitAgain(first.id));
    expect(again.state).toBe('approved');
  });

  it('finds a passage that the first copy did not have', async () => {
    site.setPage('/later', articleHtml());
    const claim = await citePage(editor, site.url('/later'), {
      passage: 'A correction was added on Friday.',
    });
    expect(await untilFetched(editor, claim.id)).toMatchObject({ passageState: 'not_in_copy' });
    site.setPage('/later', longerHtml);
    expect(await fetchAgain(editor, claim)).toMatchObject({ passageState: 'found', health: 'changed' });
  });

  it('is not described anew under an approval', async () => {
    const { first, source } = await approveTwo('/described');
    await getDb().source.update({
      where: { id: source.sourceId },
      data: { titleIsProposed: true },
    });
    site.setPage('/described', longerHtml);
    expect(await fetchAgain(editor, first)).toMatchObject({ title: source.title, author: source.author });
    expect(await getClaim(editor, first.id)).toMatchObject({ state: 'approved', seal: first.seal });
  });

  it('that is gone is called dead, keeps its copies and leaves the claims alone', async () => {
    const { first, source } = await approveTwo('/gone');
    site.setPage('/gone', null);
    expect(await fetchAgain(editor, first)).toMatchObject({
      health: 'dead',
      fetch: { state: 'failed', detail: 'The site has no such page (404).' },
      copy: source.copy,
      passageState: 'found',
    });
    expect((await getClaim(editor, first.id)).state).toBe('approved');
  });
});

describe('a confidential source', () => {
  it('leaves nothing of its page in the ledger', async () => {
    site.setPage('/secret', articleHtml());
    const claim = await makeClaim(editor, await makeArticle(editor));
    await addCitation(editor, claim, {
      title: 'Somebody inside',
      url: site.url('/secret'),
      passage: articleSentence,
      confidential: true,
    });
    const source = await untilFetched(editor, claim.id);
    expect(source.passageState).toBe('found');
    const entries = await getDb().ledgerEntry.findMany({
      where: { newsroomId: world.newsroomId, data: { contains: source.sourceId } },
    });
    const written = [...entries, ...(await ledgerOf(claim.id))].map(({ data }) => data).join('\n');
    expect(written).toContain('"confidential":true');
    for (const secret of [source.copy?.sha256 ?? '', 'secret', 'Lindmouth', 'Falk', 'text/html'])
      expect(written).not.toContain(secret);
  });
});

async function submitAgain(claimId: string): Promise<ClaimDto> {
  await act(editor, claimId, 'submit');
  return getClaim(editor, claimId);
}
