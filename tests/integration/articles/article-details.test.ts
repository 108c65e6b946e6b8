import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { makeArticle } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeCheckedArticle, signOff } from '../reports/signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const change = (article: ArticleDto, body: Record<string, unknown>, token = world.tokens.editor) =>
  call<ArticleDto>('PATCH', `/articles/${article.id}`, { token, ifMatch: article.version, body });
const entriesOf = async ({ id }: ArticleDto) =>
  (await call<LedgerDto>('GET', `/articles/${id}/ledger`, { token: world.tokens.viewer })).body.entries;

describe('PATCH /articles/:id', () => {
  it('changes what is sent, leaves the rest, and writes both values into the ledger', async () => {
    const article = await makeArticle(world.tokens.editor, { writer: 'Ida Moen' });
    const dueAt = '2027-01-04T15:00:00.000Z';
    const { status, body } = await change(article, { title: ' Quay rents rose ', dueAt, language: 'PT-br' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Quay rents rose',
      dueAt,
      language: 'pt-BR',
      writer: 'Ida Moen',
      version: article.version + 1,
      revision: { sha256: article.revision.sha256 },
    });
    const last = (await entriesOf(article)).at(-1);
    expect(last?.action).toBe('article.updated');
    expect(last?.data).toEqual({
      changes: { title: [article.title, 'Quay rents rose'], dueAt: [null, dueAt], language: [null, 'pt-BR'] },
    });
    const cleared = await change(body, { writer: '', dueAt: null, language: null });
    expect(cleared.body).toMatchObject({ writer: null, writers: [], dueAt: null, language: null });
  });

  it.each([
    ['a draft where it has no address', {}, 'draft'],
    ['out where it has one', { sourceUrl: 'https://news.example/a' }, 'out'],
    ['what is said of it: out', { standing: 'out' }, 'out'],
    ['what is said of it: a draft', { sourceUrl: 'https://news.example/a', standing: 'draft' }, 'draft'],
  ])('takes a text for %s', async (_, over, standing) => {
    expect((await makeArticle(world.tokens.editor, over)).standing).toBe(standing);
  });

  it('says what an article is only when that is sent, and writes it into the ledger', async () => {
    const article = await makeArticle(world.tokens.editor);
    const { body } = await change(article, { sourceUrl: 'https://news.example/a' });
    expect(body.standing).toBe('draft');
    expect((await change(body, { standing: 'out' })).body).toMatchObject({ standing: 'out', version: 3 });
    expect((await entriesOf(article)).at(-1)?.data).toEqual({ changes: { standing: ['draft', 'out'] } });
    const refused = await change(body, { standing: 'draft' }, world.tokens.viewer);
    expect(refused.status).toBe(403);
  });

  it('writes nothing where nothing changes', async () => {
    const article = await makeArticle(world.tokens.editor);
    const { body } = await change(article, { title: article.title });
    expect(body.version).toBe(article.version);
    expect(await entriesOf(article)).toHaveLength(1);
  });

  it.each([
    ['title', ''],
    ['title', 'x'.repeat(301)],
    ['language', 'German'],
    ['language', 'de_DE!'],
    ['publishedAt', '2026-02-30'],
    ['dueAt', 'tomorrow'],
    ['sourceUrl', 'javascript:alert(1)'],
    ['writer', 'a\u0000b'],
    ['standing', 'ours'],
  ])('refuses %s %j, names the field and stores nothing', async (field, value) => {
    const article = await makeArticle(world.tokens.editor);
    const answer = await change(article, { [field]: value });
    expect([answer.status, faultyFields(answer)]).toEqual([422, [field]]);
    expect(await entriesOf(article)).toHaveLength(1);
  });

  it('shows the second of two what the first has saved', async () => {
    const article = await makeArticle(world.tokens.editor);
    await change(article, { title: 'First' });
    const late = await change(article, { title: 'Second' }, world.tokens.editor2);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'version_conflict', current: { title: 'First', version: 2 } });
  });
});

describe('somebody who has checked', () => {
  it.each(['approved', 'signed'] as const)('and %s is not named as the writer', async (deed) => {
    const { article } = await makeCheckedArticle(world);
    const person = deed === 'approved' ? 'reviewer' : 'both';
    if (deed === 'signed') await signOff(world.tokens.both, article.id);
    const { body } = await call<ArticleDto>('GET', `/articles/${article.id}`, { token: world.tokens.editor });
    const named = await change(body, { title: 'Another', writer: world.members[person].name });
    expect([named.status, named.body]).toMatchObject([403, { code: 'own_article' }]);
    expect(faultyFields(named)).toEqual(['writer']);
    const after = await call<ArticleDto>('GET', `/articles/${article.id}`, { token: world.tokens.editor });
    expect(after.body).toMatchObject({ title: article.title, writers: [], version: body.version });
  });
});
