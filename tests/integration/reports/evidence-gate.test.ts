import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDto, History } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { act, approve, getClaim, sourceBody } from '../../support/claim-steps';
import { setNewsroom, storeText } from '../../support/evidence-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeCheckedArticle, publish, signOff } from './signed-article';

let world: World;
let editor: string;
beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
  await setNewsroom(world, { copiesRequired: true });
});

const pageWith = (passage: string) => `Harbour council\n\n${passage}\n\nRead on ${passage.length}.`;

async function codesOf(articleId: string): Promise<string[]> {
  const { body } = await call<GateDto>('GET', `/articles/${articleId}/gate`, { token: editor });
  return body.blockers.map(({ code }) => code);
}

async function changeSource(claim: ClaimDto, body: Record<string, unknown>): Promise<ClaimDto> {
  const path = `/claims/${claim.id}/sources/${claim.sources[0]?.id}`;
  const answer = await call<ClaimDto>('PATCH', path, { token: editor, ifMatch: claim.version, body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

async function approveAgain({ id }: ClaimDto): Promise<ClaimDto> {
  await act(editor, id, 'submit');
  return approve(world.tokens.reviewer, await getClaim(editor, id));
}

/** Every source of the tests has an address of its own: one that is shared would be changed for all. */
const ownAddress = (claim: ClaimDto) => `https://council.example/${claim.id}.txt`;

async function makeOwn(): Promise<{ articleId: string; claim: ClaimDto }> {
  const { article, claim } = await makeCheckedArticle(world);
  const [citation] = claim.sources;
  const path = `/claims/${claim.id}/sources`;
  await call('DELETE', `${path}/${citation?.id}`, { token: editor, ifMatch: claim.version });
  await call('POST', path, { token: editor, body: { ...sourceBody, url: ownAddress(claim) } });
  return { articleId: article.id, claim: await approveAgain(claim) };
}

describe('the gate', () => {
  it('asks for a copy of each cited page, and that the passage stands in it', async () => {
    const { articleId, claim } = await makeOwn();
    const { body: gate } = await call<GateDto>('GET', `/articles/${articleId}/gate`, { token: editor });
    expect(gate.blockers).toMatchObject([
      {
        code: 'copy_missing',
        claimId: claim.id,
        claimNumber: claim.number,
        range: { start: claim.anchor.start, end: claim.anchor.end },
      },
    ]);
    expect(gate.blockers[0]?.message).toMatch(/Fetch it, or upload it/);
    await storeText(world, claim, 'Something else altogether.');
    expect(await codesOf(articleId)).toEqual(['passage_not_in_copy']);
    const refused = await signOff(world.tokens.reviewer, articleId);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'gate_closed' }]);
    const found = await storeText(world, claim, pageWith(sourceBody.passage));
    expect(found).toMatchObject({ state: 'approved', sources: [{ passageState: 'found', lostIn: null }] });
    expect(await codesOf(articleId)).toEqual([]);
  });

  it('asks for no copies where the newsroom does not, but never lets a passage pass that is not in one', async () => {
    const { articleId, claim } = await makeOwn();
    await setNewsroom(world, { copiesRequired: false });
    expect(await codesOf(articleId)).toEqual([]);
    await storeText(world, claim, 'Something else altogether.');
    expect(await codesOf(articleId)).toEqual(['passage_not_in_copy']);
    await setNewsroom(world, { copiesRequired: true });
  });

  it('keeps signatures when a page is stored again with the passage in it', async () => {
    const { articleId, claim } = await makeOwn();
    await storeText(world, claim, pageWith(sourceBody.passage));
    await signOff(world.tokens.reviewer, articleId);
    await storeText(world, claim, `${pageWith(sourceBody.passage)} And a new last line.`);
    const { body } = await call<GateDto>('GET', `/articles/${articleId}/gate`, { token: editor });
    expect(body).toMatchObject({ ready: true, signOffs: [{ isCurrent: true }] });
  });

  it('holds a page that has lost its passage until somebody has dealt with it, and the report says both', async () => {
    const { articleId, claim } = await makeOwn();
    const stored = await storeText(world, claim, pageWith(sourceBody.passage));
    await signOff(world.tokens.reviewer, articleId);
    const lost = await storeText(world, claim, pageWith('Stall rents: withdrawn'));
    expect(lost).toMatchObject({
      state: 'stale',
      approval: null,
      sources: [{ passageState: 'found', lostIn: { sha256: expect.any(String) } }],
    });
    expect(await codesOf(articleId)).toEqual(['claim_stale', 'passage_lost']);
    const proposed = await approveAgain(lost);
    expect(await codesOf(articleId)).toEqual(['passage_lost']);
    const [cited] = proposed.sources;
    const confirmed = await changeSource(proposed, {
      passage: sourceBody.passage,
      snapshotId: stored.sources[0]?.copy?.snapshotId,
      ...cited?.place,
    });
    expect(confirmed).toMatchObject({
      state: 'approved',
      sources: [{ lostIn: null, passageState: 'found' }],
    });
    expect(confirmed.version).toBe(proposed.version + 1);
    expect(await codesOf(articleId)).toEqual([]);
    const { body: history } = await call<History>('GET', `/claims/${claim.id}/history`, { token: editor });
    expect(history.entries[0]).toMatchObject({
      action: 'source.updated',
      changes: [{ field: 'source.lost', before: true, after: false }],
    });
    for (const token of [world.tokens.reviewer, world.tokens.reviewer2]) await signOff(token, articleId);
    expect((await publish(editor, articleId)).status).toBe(201);
    const { body: report } = await call<ReportModel>('GET', `/articles/${articleId}/report`, {
      token: editor,
    });
    expect(report.claims[0]?.sources[0]).toMatchObject({
      withheld: false,
      copy: {
        sha256: stored.sources[0]?.copy?.sha256,
        mediaType: 'text/plain',
        place: cited?.place,
        isPublic: false,
        url: expect.stringMatching(/\/sources\/[0-9a-f-]+\?copy=[0-9a-f-]+$/),
      },
      changedSince: { sha256: lost.sources[0]?.lostIn?.sha256 },
    });
  });

  it('is satisfied as well by citing what the page says now', async () => {
    const { articleId, claim } = await makeOwn();
    await storeText(world, claim, pageWith(sourceBody.passage));
    const lost = await storeText(world, claim, pageWith('Stall rents: 2024 100.00, 2025 113.00'));
    const cited = await changeSource(lost, { passage: 'Stall rents: 2024 100.00, 2025 113.00' });
    expect(cited.sources).toMatchObject([{ lostIn: null, passageState: 'found' }]);
    await approveAgain(cited);
    expect(await codesOf(articleId)).toEqual([]);
  });
});
