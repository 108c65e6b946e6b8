import { beforeAll, describe, expect, it } from 'vitest';
import type { CorrectionDto } from '@/lib/contracts/publication';
import { getClaim, makeArticle } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { changeDetails, publishNext, signTwice } from './after-publication';
import { makeEdition, makeSignedArticle, publish } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const getCorrection = async (articleId: string) =>
  (await call<CorrectionDto>('GET', `/articles/${articleId}/correction`, { token: world.tokens.viewer }))
    .body;

describe('an edition of an unchanged article', () => {
  it('is refused, and nothing has changed since the last', async () => {
    const { article } = await makeEdition(world);
    expect(await getCorrection(article.id)).toEqual({ since: 1, changes: [], proposed: null });
    const answer = await publish(world.tokens.editor, article.id, { correction: 'Nothing.' });
    expect(answer.body).toMatchObject({ status: 409, code: 'unchanged_edition' });
  });

  it('is refused as well when a change was taken back', async () => {
    const { article } = await makeEdition(world, { title: 'Quay rents' });
    await changeDetails(world, article.id, { title: 'Quay rent' });
    await changeDetails(world, article.id, { title: 'Quay rents' });
    await signTwice(world, article.id);
    expect((await publish(world.tokens.editor, article.id)).body).toMatchObject({
      code: 'unchanged_edition',
    });
  });
});

describe('the details of a published article', () => {
  it.each([
    ['headline', { title: 'Quay rents rise' }, 'The headline was “Quay rents”; it is now “Quay rents rise”.'],
    ['byline', { writer: 'Ana Ruiz' }, 'The byline was “Ida Moen”; it is now “Ana Ruiz”.'],
    ['date', { publishedAt: '2026-11-03' }, 'The date of the article was 2 Nov 2026; it is now 3 Nov 2026.'],
    [
      'address',
      { sourceUrl: 'https://quay.example/new' },
      'The address of the article was https://quay.example/old; it is now https://quay.example/new.',
    ],
  ])('are corrected alone: the %s', async (_what, change, note) => {
    const { article } = await makeEdition(world, {
      title: 'Quay rents',
      writer: 'Ida Moen',
      publishedAt: '2026-11-02',
      sourceUrl: 'https://quay.example/old',
    });
    const changed = await changeDetails(world, article.id, change);
    expect(changed.body.state).toBe('correction_open');
    expect(await getCorrection(article.id)).toEqual({ since: 1, changes: [note], proposed: note });
    const report = await publishNext(world, article.id);
    expect(report).toMatchObject({ edition: 2, correction: note });
    expect(await getCorrection(article.id)).toMatchObject({ since: 2, changes: [] });
  });

  it('print nothing of a due date, which opens no correction', async () => {
    const { article } = await makeEdition(world);
    const changed = await changeDetails(world, article.id, { dueAt: '2027-01-01T00:00:00Z' });
    expect(changed.body.state).toBe('published');
    expect((await getCorrection(article.id)).changes).toEqual([]);
  });

  it('are corrected with the note that somebody wrote', async () => {
    const { article } = await makeEdition(world);
    await changeDetails(world, article.id, { title: 'Another headline' });
    const report = await publishNext(world, article.id, { correction: 'We had the headline wrong.' });
    expect(report.correction).toBe('We had the headline wrong.');
  });
});

describe('the note that is proposed', () => {
  it('says nothing before there is an edition', async () => {
    const { article } = await makeSignedArticle(world);
    expect(await getCorrection(article.id)).toEqual({ since: null, changes: [], proposed: null });
    const first = await publish(world.tokens.editor, article.id);
    expect(first.body).toMatchObject({ edition: 1, correction: null });
  });

  it('names what was done to a claim', async () => {
    const { article, claim } = await makeEdition(world);
    const { version } = await getClaim(world.tokens.editor, claim.id);
    await call('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor,
      ifMatch: version,
      body: { statement: 'Rents rose by a tenth.' },
    });
    const { changes } = await getCorrection(article.id);
    expect(changes.join(' ')).toContain('it is now “Rents rose by a tenth.”');
  });

  it('is of no article of another newsroom', async () => {
    const article = await makeArticle(world.tokens.editor);
    const answer = await call('GET', `/articles/${article.id}/correction`, { token: world.tokens.outsider });
    expect(answer.status).toBe(404);
  });
});
