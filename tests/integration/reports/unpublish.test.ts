import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerDto } from '@/lib/contracts/ledger';
import type { PublicationDto } from '@/lib/contracts/publication';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { changeDetails, getVersion, publishNext, readPage, setPublication } from './after-publication';
import { makeCheckedArticle, makeEdition } from './signed-article';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const notice = 'We withdrew this check <b>on</b> a court’s order.';

describe('an unpublished report', () => {
  it('answers 410 at every public address, with what may be said and nothing else', async () => {
    const { article, claim, report } = await makeEdition(world, { title: 'The headline that had to go' });
    const reason = 'A source asked us to.';
    const answer = await setPublication(world, article.id, 'unpublish', { reason, notice });
    expect(answer.body).toMatchObject({
      unpublished: { reason, notice, by: { name: world.members.reviewer.name } },
    });
    for (const path of [
      `/r/${report.id}`,
      `/r/${report.id}/claims/${claim.number}`,
      `/r/${report.id}/sources/1`,
      `/r/${report.id}/text`,
      `/r/${report.id}/annotations`,
      `/r/${report.id}/annotations?page=1`,
      `/r/${report.id}/annotations/1`,
      `/r/a/${article.id}`,
      `/r/a/${article.id}/claims/1`,
    ]) {
      const { status, html, headers } = await readPage(path);
      expect([path, status]).toEqual([path, 410]);
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(html).toContain('We withdrew this check &lt;b&gt;on&lt;/b&gt; a court’s order.');
      expect(html).toMatch(/Newsroom [0-9a-f]{8} took it off its public pages on \d+ \w+ \d{4}/);
      for (const kept of ['The headline that had to go', reason, 'ld+json', '12 per cent', '<script'])
        expect(html).not.toContain(kept);
    }
    const asData = await readPage(`/r/${report.id}/annotations`, { accept: 'application/ld+json' });
    expect([asData.status, JSON.parse(asData.html)]).toMatchObject([410, { status: 410, notice }]);
  });

  it('is seen by members still, with a word on it, and by nobody of another newsroom', async () => {
    const { article, report } = await makeEdition(world);
    await setPublication(world, article.id, 'unpublish');
    const foreign = await makeWorld();
    for (const path of [`/r/${report.id}`, `/r/a/${article.id}`]) {
      const theirs = await readPage(path, { cookie: await world.cookieFor('viewer') });
      expect(theirs.status).toBe(200);
      expect(theirs.shown).toContain('Unpublished');
      expect(theirs.html).toMatch(/<meta name="robots" content="noindex/);
      expect((await readPage(path, { cookie: await foreign.cookieFor('all') })).status).toBe(410);
    }
  });

  it('leaves as a file only for whoever says that they know', async () => {
    const { article } = await makeEdition(world);
    await setPublication(world, article.id, 'unpublish');
    for (const format of ['json', 'html', 'pdf', 'md', 'csv', 'claimreview', 'annotations']) {
      const path = `/articles/${article.id}/report?format=${format}`;
      const token = world.tokens.viewer;
      expect((await call('GET', path, { token })).body).toMatchObject({ status: 410, code: 'unpublished' });
      expect((await call('GET', `${path}&unpublished=true`, { token })).status).toBe(200);
    }
  });

  it('stays unpublished with the next edition, and is public again when somebody says so', async () => {
    const { article, report } = await makeEdition(world);
    await setPublication(world, article.id, 'unpublish');
    await changeDetails(world, article.id, { title: 'A headline that may stay' });
    const second = await publishNext(world, article.id);
    expect((await readPage(`/r/${second.id}`)).status).toBe(410);
    const answer = await setPublication(world, article.id, 'republish', { reason: 'It is mended.' });
    expect(answer.body.unpublished).toBeNull();
    for (const path of [`/r/${report.id}`, `/r/${second.id}`, `/r/a/${article.id}`])
      expect((await readPage(path)).status).toBe(200);
    const { body } = await call<LedgerDto>('GET', `/articles/${article.id}/ledger`, {
      token: world.tokens.viewer,
    });
    expect(body.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['report.unpublished', 'report.republished']),
    );
  });

  it('says nothing where the newsroom keeps its reports to itself', async () => {
    const closed = await makeWorld();
    const { article, report } = await makeEdition(closed);
    await setPublication(closed, article.id, 'unpublish');
    const token = closed.tokens.admin;
    const { body } = await call<{ version: number }>('GET', '/newsroom', { token });
    await call('PATCH', '/newsroom', { token, ifMatch: body.version, body: { publicReports: false } });
    expect((await readPage(`/r/${report.id}`)).status).toBe(404);
    expect((await readPage(`/r/a/${article.id}`)).status).toBe(404);
  });
});

describe('to unpublish and to republish', () => {
  it.each(['viewer', 'editor'] as const)('is not for the role %s alone', async (person) => {
    const { article } = await makeEdition(world);
    const ifMatch = await getVersion(world, article.id);
    for (const act of ['unpublish', 'republish']) {
      const options = { token: world.tokens[person], ifMatch, body: { reason: 'x' } };
      expect((await call('POST', `/articles/${article.id}/${act}`, options)).status).toBe(403);
    }
  });

  it.each(['reviewer', 'admin'] as const)('is for one person with the role %s', async (person) => {
    const { article } = await makeEdition(world);
    for (const act of ['unpublish', 'republish']) {
      const ifMatch = await getVersion(world, article.id);
      const options = { token: world.tokens[person], ifMatch, body: { reason: 'x' } };
      expect((await call('POST', `/articles/${article.id}/${act}`, options)).status).toBe(200);
    }
  });

  it('needs a reason, the version that was seen, and something to act on', async () => {
    const { article } = await makeEdition(world);
    const path = `/articles/${article.id}/unpublish`;
    const token = world.tokens.reviewer;
    const version = await getVersion(world, article.id);
    const body = { reason: 'x' };
    expect((await call('POST', path, { token, body })).status).toBe(428);
    const old = await call('POST', path, { token, body, ifMatch: version - 1 });
    expect(old.body).toMatchObject({ status: 409, code: 'version_conflict', current: { version } });
    const empty = await call('POST', path, { token, body: { reason: ' ' }, ifMatch: version });
    expect([empty.status, faultyFields(empty)]).toEqual([422, ['reason']]);
    expect((await setPublication(world, article.id, 'republish')).body).toMatchObject({
      code: 'wrong_state',
    });
    expect((await setPublication(world, article.id, 'unpublish')).status).toBe(200);
    expect((await setPublication(world, article.id, 'unpublish')).body).toMatchObject({
      code: 'wrong_state',
    });
    const { article: unmade } = await makeCheckedArticle(world);
    expect((await setPublication(world, unmade.id, 'unpublish')).body).toMatchObject({ code: 'wrong_state' });
  });

  it('happens once of twenty requests in the same moment', async () => {
    const { article } = await makeEdition(world);
    const ifMatch = await getVersion(world, article.id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        call<PublicationDto>('POST', `/articles/${article.id}/unpublish`, {
          token: world.tokens.reviewer,
          ifMatch,
          body: { reason: 'x' },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });
});
