import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NewsroomDto } from '@/lib/contracts/newsroom';
import { act, approve, getClaim } from '../../support/claim-steps';
import { call, fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeEdition, publish, signOff } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

async function page(path: string, cookie?: string): Promise<{ status: number; html: string }> {
  const response = await fetchServer(path, {
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
  });
  return { status: response.status, html: await response.text() };
}

async function setPublic(of: World, publicReports: boolean): Promise<void> {
  const token = of.tokens.admin;
  const { body } = await call<NewsroomDto>('GET', '/newsroom', { token });
  const answer = await call('PATCH', '/newsroom', { token, ifMatch: body.version, body: { publicReports } });
  expect(answer.status).toBe(200);
}

/** The page as a reader gets it, without the data that the framework adds for its scripts. */
const shown = (html: string) =>
  html.replace(/<script(?! type="application\/ld\+json")[\s\S]*?<\/script>/g, '');

describe('the public report', () => {
  it('is readable by anyone, without script', async () => {
    const { report, article } = await makeEdition(world, { title: 'Quay rents' });
    const { status, html } = await page(`/r/${report.id}`);
    expect(status).toBe(200);
    expect(html).toMatch(/<title>[^<]*Quay rents/);
    expect(shown(html)).toContain('rose by 12 per cent');
    expect(shown(html)).toContain(report.ledgerHead.hash);
    expect(shown(html)).toContain(article.revision.sha256);
  });

  it('is for members alone where the newsroom keeps its reports to itself', async () => {
    const closed = await makeWorld();
    const { report, claim } = await makeEdition(closed);
    await setPublic(closed, false);
    for (const path of [`/r/${report.id}`, `/r/${report.id}/claims/${claim.number}`]) {
      expect((await page(path)).status).toBe(404);
      expect((await page(path, await world.cookieFor('all'))).status).toBe(404);
      expect((await page(path, await closed.cookieFor('viewer'))).status).toBe(200);
    }
  });

  it('does not exist under an id that is none', async () => {
    for (const id of [randomUUID(), 'x', '1', '%00'])
      expect([400, 404]).toContain((await page(`/r/${id}`)).status);
  });

  it('says that it is superseded, and where the newer edition is', async () => {
    const { report, article, claim } = await makeEdition(world);
    const { version } = await getClaim(world.tokens.editor, claim.id);
    await call('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: version,
      body: { statement: 'Rents rose by a tenth.' },
    });
    await act(world.tokens.editor, claim.id, 'submit');
    await approve(world.tokens.reviewer, await getClaim(world.tokens.reviewer, claim.id));
    await signOff(world.tokens.reviewer, article.id);
    await signOff(world.tokens.reviewer2, article.id);
    const second = await publish(world.tokens.editor, article.id, { correction: 'The rise was restated.' });
    const old = shown((await page(`/r/${report.id}`)).html);
    expect(old).toContain('superseded');
    expect(old).toContain(`/r/${second.body.id}`);
    expect(old).not.toContain('Rents rose by a tenth.');
    const current = shown((await page(`/r/${second.body.id}`)).html);
    expect(current).not.toContain('superseded');
    expect(current).toContain('The rise was restated.');
    const claimPage = shown((await page(`/r/${second.body.id}/claims/1`)).html);
    expect(claimPage).toContain('The rise was restated.');
  });
});

describe('the public page of a claim', () => {
  it('carries one ClaimReview that says what the page says', async () => {
    const { report, claim } = await makeEdition(world, { sourceUrl: 'https://quay.example/rents' });
    const { status, html } = await page(`/r/${report.id}/claims/${claim.number}`);
    expect(status).toBe(200);
    const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)];
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.[1]).not.toContain('<');
    const review = JSON.parse(blocks[0]?.[1] ?? '{}') as Record<string, unknown>;
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      url: `${new URL(report.url).origin}/r/a/${report.articleId}/claims/${claim.number}`,
      reviewRating: { alternateName: 'True' },
    });
    expect(shown(html)).toContain('True');
  });

  it('exists for approved claims of that edition only', async () => {
    const { report } = await makeEdition(world);
    for (const number of ['2', '0', '-1', '1.5', 'x', '99999999999']) {
      expect((await page(`/r/${report.id}/claims/${number}`)).status).toBe(404);
    }
  });
});
