import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerDto } from '@/lib/contracts/ledger';
import type { LinkDto } from '@/lib/contracts/publication';
import { addCitation, makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import {
  changeDetails,
  inAnHour,
  makeLink,
  publishNext,
  readPage,
  setPublication,
} from './after-publication';
import { makeEdition } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const pathOf = (url: string) => new URL(url).pathname;

describe('a private link', () => {
  it('shows an unpublished edition to whoever has it, and tells nobody else of it', async () => {
    const { article, report } = await makeEdition(world, { title: 'Quay rents' });
    await setPublication(world, article.id, 'unpublish');
    const { status, body } = await makeLink(world, article.id, { note: 'For our lawyer' });
    expect([status, body]).toMatchObject([201, { shows: 1, note: 'For our lawyer', isOpen: true }]);
    const page = await readPage(pathOf(body.url));
    expect(page.status).toBe(200);
    expect(page.shown).toContain('rose by 12 per cent');
    expect(page.shown).toContain('Edition 1');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    for (const kept of [`/r/${report.id}`, 'application/ld+json']) expect(page.shown).not.toContain(kept);
  });

  it('to an edition shows that one, and to the draft shows it as it stands', async () => {
    const { article } = await makeEdition(world, { title: 'First headline' });
    const [first, draft] = await Promise.all([
      makeLink(world, article.id, { shows: 1 }),
      makeLink(world, article.id, { shows: 'draft' }),
    ]);
    await changeDetails(world, article.id, { title: 'Second headline' });
    expect((await readPage(pathOf(first.body.url))).shown).toContain('First headline');
    expect((await readPage(pathOf(draft.body.url))).shown).toContain('Second headline');
    await publishNext(world, article.id);
    expect((await makeLink(world, article.id)).body.shows).toBe(2);
  });

  it('withholds what is confidential', async () => {
    const { editor } = world.tokens;
    const article = await makeArticle(editor);
    await addCitation(editor, await makeClaim(editor, article), {
      title: 'Canary title',
      passage: 'Canary passage',
      url: 'https://canary.example/',
      confidential: true,
    });
    const { body } = await makeLink(world, article.id);
    expect(body.shows).toBe('draft');
    const page = await readPage(pathOf(body.url));
    expect(page.status).toBe(200);
    expect(page.shown).toContain('Confidential source');
    expect(page.html).not.toMatch(/canary/i);
  });

  it('ends at once when it is revoked, and by itself when its time is over', async () => {
    const { article } = await makeEdition(world, { title: 'Quay rents' });
    const [revoked, over] = [await makeLink(world, article.id), await makeLink(world, article.id)];
    const path = `/articles/${article.id}/links/${revoked.body.id}`;
    expect((await call('DELETE', path, { token: world.tokens.admin })).status).toBe(204);
    expect((await call('DELETE', path, { token: world.tokens.admin })).status).toBe(404);
    await endLink(over.body.id);
    for (const { body } of [revoked, over]) {
      const page = await readPage(pathOf(body.url));
      expect(page.status).toBe(410);
      expect(page.html).toContain('This link has ended');
      expect(page.html).not.toContain('Quay rents');
    }
    const { body } = await call<{ links: LinkDto[] }>('GET', `/articles/${article.id}/links`, {
      token: world.tokens.editor,
    });
    expect(body.links.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  it('is kept as a hash, and made and revoked in the ledger', async () => {
    const { article } = await makeEdition(world);
    const { body } = await makeLink(world, article.id);
    await call('DELETE', `/articles/${article.id}/links/${body.id}`, { token: world.tokens.editor });
    const token = body.url.split('/').at(-1) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const ledger = await call<LedgerDto>('GET', `/articles/${article.id}/ledger`, {
      token: world.tokens.viewer,
    });
    expect(ledger.body.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['link.created', 'link.revoked']),
    );
    const list = await call('GET', `/articles/${article.id}/links`, { token: world.tokens.editor });
    for (const text of [ledger.text, list.text]) expect(text).not.toContain(token);
  });

  it('is nothing under a token that was never made', async () => {
    for (const token of ['x', 'A'.repeat(43), '%00', `${'A'.repeat(42)}.`])
      expect([400, 404]).toContain((await readPage(`/r/shared/${token}`)).status);
  });
});

describe('to make a private link', () => {
  it('names a time to come, within a year, and an edition that there is', async () => {
    const { article } = await makeEdition(world);
    const cases: [Record<string, unknown>, string][] = [
      [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
      [{ expiresAt: '2099-01-01T00:00:00Z' }, 'expiresAt'],
      [{ expiresAt: 'tomorrow' }, 'expiresAt'],
      [{ expiresAt: undefined }, 'expiresAt'],
      [{ shows: 2 }, 'shows'],
      [{ shows: 0 }, 'shows'],
      [{ note: ' ' }, 'note'],
    ];
    for (const [body, field] of cases) {
      const answer = await makeLink(world, article.id, body);
      expect([body, answer.status, faultyFields(answer as never)]).toEqual([body, 422, [field]]);
    }
  });

  it('is not for viewers, and not for another newsroom', async () => {
    const { article } = await makeEdition(world);
    const path = `/articles/${article.id}/links`;
    const body = { expiresAt: inAnHour() };
    expect((await call('POST', path, { body })).status).toBe(401);
    expect((await call('POST', path, { token: world.tokens.viewer, body })).status).toBe(403);
    expect((await call('GET', path, { token: world.tokens.viewer })).status).toBe(403);
    expect((await call('POST', path, { token: world.tokens.outsider, body })).status).toBe(404);
    const made = await makeLink(world, article.id);
    const other = await makeEdition(world);
    for (const [token, id] of [
      [world.tokens.outsider, article.id],
      [world.tokens.editor, other.article.id],
    ]) {
      expect((await call('DELETE', `/articles/${id}/links/${made.body.id}`, { token })).status).toBe(404);
    }
  });

  it('gives the same link to a repeated request', async () => {
    const { article } = await makeEdition(world);
    const options = {
      token: world.tokens.editor,
      body: { expiresAt: inAnHour() },
      headers: { 'idempotency-key': crypto.randomUUID() },
    };
    const first = await call('POST', `/articles/${article.id}/links`, options);
    const second = await call('POST', `/articles/${article.id}/links`, options);
    expect([second.status, second.body.url, second.body.id]).toEqual([201, first.body.url, first.body.id]);
  });
});

describe('the application’s role', () => {
  it('ends a link and an unpublishing, and changes or takes away nothing else of them', async () => {
    const { article } = await makeEdition(world);
    const { body } = await makeLink(world, article.id);
    await setPublication(world, article.id, 'unpublish');
    await call('DELETE', `/articles/${article.id}/links/${body.id}`, { token: world.tokens.editor });
    const role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await role.connect();
    for (const statement of [
      `UPDATE report_link SET expires_at = now() + interval '9 days'`,
      `UPDATE report_link SET token_hash = 'x'`,
      `UPDATE report_link SET revoked_at = NULL, revoked_by_id = NULL WHERE id = '${body.id}'`,
      `UPDATE unpublishing SET reason = 'another'`,
      `DELETE FROM report_link`,
      `DELETE FROM unpublishing`,
    ])
      await expect(role.query(statement)).rejects.toThrow(/permission denied|stays ended/);
    await role.end();
  });
});

/** Lets a link's time be over, which only the owner of the database can. */
async function endLink(id: string): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
  await owner.connect();
  await owner.query(
    `UPDATE report_link SET created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour' WHERE id = $1`,
    [id],
  );
  await owner.end();
}
