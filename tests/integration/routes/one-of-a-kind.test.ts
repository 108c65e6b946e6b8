import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { getDb } from '@/lib/server/db';
import { makeArticle } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { makeEdition } from '../reports/signed-article';

/** What there may be one of, asked for ten times at the same moment. */
let world: World;
let article: ArticleDto;
beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
});

const tenTimes = <Each>(one: (index: number) => Promise<Each>) =>
  Promise.all(Array.from({ length: 10 }, (_, index) => one(index)));
const countOf = (statuses: { status: number }[], status: number) =>
  statuses.filter((answer) => answer.status === status).length;

describe('asked for ten times at once, there is one', () => {
  it('member of an e-mail address, in two newsrooms', async () => {
    const other = await makeWorld();
    const email = `${randomUUID()}@example.com`;
    const answers = await tenTimes((index) =>
      call('POST', '/members', {
        token: index % 2 === 0 ? world.tokens.admin : other.tokens.admin,
        body: { name: `Twin ${index}`, email, roles: ['viewer'] },
      }),
    );
    expect([countOf(answers, 201), countOf(answers, 409)]).toEqual([1, 9]);
  });

  it('open source of an address', async () => {
    const url = `https://pages.example/${randomUUID()}`;
    const answers = await tenTimes(() =>
      call<{ id: string }>('POST', '/sources', { token: world.tokens.editor, body: { url } }),
    );
    expect(countOf(answers, 201)).toBe(10);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await getDb().source.count({ where: { newsroomId: world.newsroomId, url } })).toBe(1);
  });

  it('record of an id that the browser chose', async () => {
    const id = randomUUID();
    const body = { id, revision: 1, start: 0, end: 5, quote: article.revision.text.slice(0, 5) };
    const answers = await tenTimes(() =>
      call('POST', `/articles/${article.id}/claims`, { token: world.tokens.editor, body }),
    );
    expect([countOf(answers, 201), countOf(answers, 409)]).toEqual([1, 9]);
  });

  it('standing notice that an edition is gone', async () => {
    const { article: published } = await makeEdition(world);
    const { body } = await call<ArticleDto>('GET', `/articles/${published.id}`, {
      token: world.tokens.viewer,
    });
    const answers = await tenTimes(() =>
      call('POST', `/articles/${published.id}/unpublish`, {
        token: world.tokens.reviewer,
        ifMatch: body.version,
        body: { reason: 'A race.' },
      }),
    );
    expect([countOf(answers, 200), countOf(answers, 409)]).toEqual([1, 9]);
    expect(await getDb().unpublishing.count({ where: { articleId: published.id, endedAt: null } })).toBe(1);
  });

  it('admin left, whoever removes whom', async () => {
    const own = await makeWorld();
    const admins = [own.members.admin, own.members.all];
    const removed = await Promise.all(
      admins.map(({ id }, index) =>
        call('PATCH', `/members/${id}`, {
          token: own.tokens[index === 0 ? 'all' : 'admin'],
          ifMatch: 1,
          body: { roles: ['viewer'] },
        }),
      ),
    );
    expect(countOf(removed, 200)).toBe(1);
  });
});
