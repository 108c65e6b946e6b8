import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { getClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { changeDetails, publishNext, readPage } from './after-publication';
import { makeCheckedArticle, makeEdition } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('the permanent address of a report', () => {
  it('has the newest edition, with the way to older ones, and every edition names it', async () => {
    const { article, report } = await makeEdition(world, { title: 'First headline' });
    const path = `/r/a/${article.id}`;
    expect((await readPage(path)).shown).toContain('First headline');
    await changeDetails(world, article.id, { title: 'Second headline' });
    expect((await readPage(path)).shown).not.toContain('Second headline');
    const second = await publishNext(world, article.id);
    expect(second.permanentUrl).toBe(report.permanentUrl);
    const now = await readPage(path);
    expect(now.status).toBe(200);
    expect(now.shown).toContain('Second headline');
    expect(now.shown).toContain(`href="${report.url}"`);
    for (const page of [now, await readPage(`/r/${report.id}`), await readPage(`/r/${second.id}`)])
      expect(page.html).toContain(`<link rel="canonical" href="${report.permanentUrl}"/>`);
    const claim = await readPage(`${path}/claims/1`);
    expect(claim.shown).toContain(`"url":"${report.permanentUrl}/claims/1"`);
    expect(claim.shown).toContain(`"archivedAt":"${second.url}/claims/1"`);
  });

  it('does not exist before there is an edition, nor for what is no article or no claim', async () => {
    const { article } = await makeCheckedArticle(world);
    const published = await makeEdition(world);
    for (const path of [
      article.id,
      `${article.id}/claims/1`,
      randomUUID(),
      'x',
      published.report.id,
      ...['2', '0', 'x', '99999999999'].map((number) => `${published.article.id}/claims/${number}`),
    ])
      expect([path, (await readPage(`/r/a/${path}`)).status]).toEqual([path, 404]);
  });

  it('of a claim that is out of the newest edition says in which it last stood', async () => {
    const { article, claim, report } = await makeEdition(world);
    const act = async (token: string, action: string, reason: string) => {
      const { version } = await getClaim(token, claim.id);
      const body = { reason };
      const answer = await call('POST', `/claims/${claim.id}/${action}`, { token, ifMatch: version, body });
      expect([action, answer.status]).toEqual([action, 200]);
    };
    await act(world.tokens.reviewer, 'return', 'It says what somebody thinks.');
    await act(world.tokens.editor, 'not-checkable', 'A matter of opinion.');
    const { seal } = await getClaim(world.tokens.reviewer, claim.id);
    await call('POST', `/claims/${claim.id}/approve`, { token: world.tokens.reviewer, body: { seal } });
    const second = await publishNext(world, article.id);
    expect(second.correction).toContain('Claim 1 was approved; it is now not checkable.');
    const page = await readPage(`/r/a/${article.id}/claims/${claim.number}`);
    expect(page.status).toBe(200);
    expect(page.shown).toMatch(/It last stood in\s+edition (<!-- -->)?1/);
    expect(page.shown).toContain(`${report.url}/claims/${claim.number}`);
    expect(page.shown).not.toContain('ld+json');
    expect(page.html).toMatch(/<meta name="robots" content="noindex/);
  });
});
