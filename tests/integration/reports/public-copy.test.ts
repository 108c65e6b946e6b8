import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import {
  act,
  addCitation,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
  sourceBody,
} from '../../support/claim-steps';
import { setNewsroom, storeText } from '../../support/evidence-steps';
import { call, fetchServer } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { publish, signOff } from './signed-article';

let world: World;
let reportId: string;
let report: ReportModel;
const evil = '<script>globalThis.ran = 1</script><img src="https://tracker.example/x.gif">';

async function page(path: string, cookie?: string) {
  const response = await fetchServer(path, {
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
  });
  return { status: response.status, html: await response.text() };
}

beforeAll(async () => {
  world = await makeWorld();
  await setNewsroom(world, { publicCopies: true });
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const claim = await giveVerdict(token, await makeClaim(token, article));
  await storeText(
    world,
    await addCitation(token, claim),
    `A page about rents. ${evil}\n\n${sourceBody.passage}\n\nThe end.`,
  );
  const readerIds = [world.members.reviewer.id];
  const secret = {
    title: 'Kept',
    url: 'https://kept.example/',
    passage: 'Kept words',
    confidential: true,
    readerIds,
  };
  await storeText(world, await addCitation(token, claim, secret), 'Kept words in a kept copy');
  await act(token, claim.id, 'submit');
  await approve(world.tokens.reviewer, await getClaim(world.tokens.reviewer, claim.id));
  await signOff(world.tokens.reviewer, article.id);
  await signOff(world.tokens.reviewer2, article.id);
  const answer = await publish(token, article.id);
  if (answer.status !== 201) throw new Error(answer.text);
  reportId = answer.body.id;
  report = (await call<ReportModel>('GET', `/articles/${article.id}/report`, { token })).body;
});

describe('the stored copy that a public edition names', () => {
  it('is at the address that the report prints, for anyone, its passage marked', async () => {
    const [open, kept] = report.claims[0]?.sources ?? [];
    expect(open?.copy).toMatchObject({ url: `${report.baseUrl}/r/${reportId}/sources/1`, isPublic: true });
    expect(kept).toMatchObject({ withheld: true, copy: null, passage: null });
    const { status, html } = await page(`/r/${reportId}/sources/1`);
    expect(status).toBe(200);
    expect(html).toContain(`<mark id="passage">${sourceBody.passage}</mark>`);
    expect(html).toContain(open?.copy?.sha256);
    expect(html).toMatch(/<meta name="robots" content="noindex/);
  });

  it('is inert: what was stored is shown as words', async () => {
    const { html } = await page(`/r/${reportId}/sources/1`);
    expect(html.includes('<script>globalThis.ran')).toBe(false);
    expect(/<img[^>]+tracker/.test(html)).toBe(false);
    expect(html.includes('&lt;script&gt;globalThis.ran = 1')).toBe(true);
  });

  it('does not exist for what is confidential, for other numbers and other addresses', async () => {
    for (const number of ['2', '3', '0', '01', '-1', '1.0', 'x', '999999999999'])
      expect([number, (await page(`/r/${reportId}/sources/${number}`)).status]).toEqual([number, 404]);
    const kept = await page(`/r/${reportId}/sources/2`, await world.cookieFor('editor'));
    expect(kept.status).toBe(404);
    expect(kept.html).not.toContain('Kept words');
  });

  it('is gone when the newsroom no longer publishes copies, or reports', async () => {
    for (const closed of [{ publicCopies: false }, { publicReports: false }]) {
      await setNewsroom(world, closed);
      expect((await page(`/r/${reportId}/sources/1`)).status).toBe(404);
      expect((await page(`/r/${reportId}/sources/1`, await world.cookieFor('editor'))).status).toBe(404);
      await setNewsroom(world, { publicCopies: true, publicReports: true });
    }
    expect((await page(`/r/${reportId}/sources/1`)).status).toBe(200);
  });
});
