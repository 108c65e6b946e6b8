import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberDto, NewsroomDto } from '@/lib/contracts/newsroom';
import { type LedgerDto } from '@/lib/contracts/ledger';
import { reportFormats } from '@/lib/contracts/reports';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { verify } from '@/scripts/verify.mjs';
import { addCitation, makeArticle, makeClaim } from '../../support/claim-steps';
import { call, fetchServer } from '../../support/http';
import { sha256 } from '../../support/ledger-chain';
import { makeWorld, type World } from '../../support/world';
import { makeEdition, makeSignedArticle, publish } from '../reports/signed-article';
import { closeLedgerOwner, openLedgerOwner, readChain, writeChain } from './ledger-owner';

let world: World;
let owner: Awaited<ReturnType<typeof openLedgerOwner>>;
beforeAll(async () => {
  world = await makeWorld();
  owner = await openLedgerOwner();
});
afterAll(() => closeLedgerOwner(owner));

const ledgerOf = (articleId: string) =>
  call<LedgerDto>('GET', `/articles/${articleId}/ledger`, { token: world.tokens.viewer });

async function open(path: string, cookie?: string) {
  const response = await fetchServer(path, {
    headers: cookie ? { cookie } : {},
    redirect: 'manual',
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

async function rename(memberId: string, name: string): Promise<void> {
  const token = world.tokens.admin;
  const { body } = await call<{ members: MemberDto[] }>('GET', '/members', { token });
  const version = body.members.find(({ id }) => id === memberId)?.version ?? 0;
  const answer = await call('PATCH', `/members/${memberId}`, { token, ifMatch: version, body: { name } });
  expect(answer.status).toBe(200);
}

describe('an entry', () => {
  it('is hashed by the database as lib/domain/ledger.ts has it, whatever the name', async () => {
    const { id, name } = world.members.editor2;
    const article = await makeArticle(world.tokens.editor2);
    for (const other of ['“Ana” \\ "B"', 'null', 'a\u2028b\u007f é e\u0301 😀', 'Ida\u00a0Moen']) {
      await rename(id, other);
      await makeClaim(world.tokens.editor2, article);
    }
    await rename(id, name);
    const { body } = await ledgerOf(article.id);
    const entries = body.entries as LedgerEntry[];
    expect(findChainFault(entries, sha256)).toBeNull();
    expect(entries.map(({ format }) => format)).toEqual([2, 2, 2, 2, 2]);
    expect(new Set(entries.map(({ actor }) => actor)).size).toBe(5);
    expect(entries[0]).toMatchObject({ actorId: id, actor: name });
  });

  it('is not written for somebody who is not of the newsroom', async () => {
    const article = await makeArticle(world.tokens.editor);
    const append = "SELECT ledger_append($1, $2, $3, 'x', NULL, '{}')";
    for (const stranger of [world.outsider.id, randomUUID()])
      await expect(owner.query(append, [world.newsroomId, article.id, stranger])).rejects.toThrow(
        /is a member/,
      );
  });

  it('of format 1 stays as it was, and is printed without a name', async () => {
    const article = await makeArticle(world.tokens.editor);
    await makeClaim(world.tokens.editor, article);
    const old = await readChain(owner, article.id);
    await writeChain(
      owner,
      old.map((entry) => ({ ...entry, format: 1, actor: null })),
      0,
    );
    await makeClaim(world.tokens.editor, article);
    const { body, text } = await ledgerOf(article.id);
    expect(body.entries.map(({ format, actor }) => [format, actor])).toEqual([
      [1, null],
      [1, null],
      [2, world.members.editor.name],
    ]);
    expect(verify(text, { head: body.head })).toMatchObject({ code: 0 });
  });
});

describe('the checker', () => {
  it('is to be had by anyone, the file itself', async () => {
    const { status, headers, bytes } = await open('/verify.mjs');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('javascript');
    expect(bytes.equals(readFileSync('scripts/verify.mjs'))).toBe(true);
  });

  it('finds the whole ledger of an article to hold, by each format of its edition', async () => {
    const { article } = await makeEdition(world);
    const { text } = await ledgerOf(article.id);
    for (const format of reportFormats) {
      const path = `/api/v1/articles/${article.id}/report?format=${format}`;
      const report = (await open(path, await world.cookieFor('viewer'))).bytes;
      const { code, lines } = verify(text, { report });
      expect([format, code, lines.join('\n')]).toEqual([
        format,
        0,
        expect.stringContaining('Proven: entries 1 to'),
      ]);
    }
  });
});

describe('the ledger beside an edition', () => {
  it('is public with it, ends with the entry that froze it, and proves the edition', async () => {
    const { article, report, claim } = await makeEdition(world);
    await addCitation(world.tokens.editor, claim);
    const { status, headers, bytes } = await open(`/r/${report.id}/ledger.json`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
    const ledger = JSON.parse(bytes.toString()) as LedgerDto;
    expect(ledger.entries.at(-1)).toMatchObject({ action: 'report.created', hash: ledger.head.hash });
    expect(ledger.head.sequence).toBe(report.ledgerHead.sequence + 1);
    const whole = (await ledgerOf(article.id)).body;
    expect(whole.entries.slice(0, ledger.head.sequence)).toEqual(ledger.entries);
    expect(whole.head.sequence).toBeGreaterThan(ledger.head.sequence);
    const edition = await open(
      `/api/v1/articles/${article.id}/report?format=json`,
      await world.cookieFor('viewer'),
    );
    const found = verify(bytes.toString(), { report: edition.bytes });
    expect(found.code).toBe(0);
    expect(found.lines.join('\n')).toContain('The report is, to the letter, edition 1');
  });

  it('is linked from the public page, with its checker and how to use it', async () => {
    const { report } = await makeEdition(world);
    const html = (await open(`/r/${report.id}`)).bytes.toString();
    expect(html).toContain(`href="${report.url}/ledger.json"`);
    expect(html).toMatch(/href="[^"]*\/verify\.mjs"/);
    const { sequence, hash } = report.ledgerHead;
    expect(html).toContain(`node verify.mjs ledger.json --head ${sequence}:${hash}`);
  });

  it('is for members alone where the edition is, and like none under an id that is none', async () => {
    const closed = await makeWorld();
    const { report } = await makeEdition(closed);
    const token = closed.tokens.admin;
    const { body } = await call<NewsroomDto>('GET', '/newsroom', { token });
    await call('PATCH', '/newsroom', { token, ifMatch: body.version, body: { publicReports: false } });
    const path = `/r/${report.id}/ledger.json`;
    expect((await open(path, await closed.cookieFor('viewer'))).status).toBe(200);
    const withoutId = (bytes: Buffer) => bytes.toString().replace(/"requestId":"[^"]*"/, '');
    const none = await open(`/r/${randomUUID()}/ledger.json`);
    for (const refused of [
      await open(path),
      await open(path, await world.cookieFor('all')),
      await open('/r/x/ledger.json'),
    ]) {
      expect(refused.status).toBe(404);
      expect(withoutId(refused.bytes)).toBe(withoutId(none.bytes));
    }
  });

  it('tells nothing of what stays in the newsroom, and holds all the same', async () => {
    const secret = `heron ${randomUUID()}`;
    const { editor, reviewer } = world.tokens;
    const { article, claim } = await makeSignedArticle(world);
    const second = await makeClaim(editor, article, 'new sea wall');
    const confidential = {
      confidential: true,
      readerIds: [world.members.editor.id, world.members.reviewer.id],
    };
    const body = {
      person: secret,
      channel: 'letter',
      askedAt: '2026-11-20T10:07:00Z',
      outcome: 'answered',
      answer: secret,
    };
    const asked = await call('POST', `/claims/${second.id}/contacts`, {
      token: editor,
      body: { ...body, ...confidential },
    });
    expect(asked.status).toBe(201);
    await addCitation(editor, second, { title: secret, ...confidential });
    const wording = { text: 'sea wall', note: secret };
    const { version } = (await call<{ version: number }>('GET', `/claims/${second.id}`, { token: editor }))
      .body;
    const suggested = await call('PUT', `/claims/${second.id}/wording`, {
      token: editor,
      ifMatch: version,
      body: wording,
    });
    expect(suggested.status, suggested.text).toBe(200);
    await call('DELETE', `/claims/${second.id}/wording`, { token: editor, ifMatch: version + 1 });
    const reason = { reason: 'Marked by mistake.' };
    const withdrawn = await call('POST', `/claims/${second.id}/withdraw`, {
      token: editor,
      ifMatch: version + 2,
      body: reason,
    });
    expect(withdrawn.status, withdrawn.text).toBe(200);
    await call('POST', `/claims/${second.id}/approve`, { token: reviewer, body: { seal: '' } });
    for (const token of [reviewer, world.tokens.reviewer2])
      await call('POST', `/articles/${article.id}/sign-off`, { token });
    const edition = await publish(editor, article.id);
    expect(edition.status, edition.text).toBe(201);
    const text = (await open(`/r/${edition.body.id}/ledger.json`)).bytes.toString();
    for (const hidden of [secret, 'letter', '10:07', 'wordingNote', 'contact.added'])
      expect(text).not.toContain(hidden);
    expect(text.match(/"withheld" : true/g)?.length).toBe(3);
    expect(text).toContain(claim.id);
    const found = verify(text, { head: edition.body.ledgerHead });
    expect(found.code).toBe(0);
    expect(found.lines.join('\n')).toContain('Withheld: what entries ');
    const inside = (await ledgerOf(article.id)).text;
    expect(inside).toContain('contact.added');
    expect(inside).toContain('wordingNote');
  });
});

describe('the newsroom’s own ledger', () => {
  it('holds, and tells its admins who was given which role', async () => {
    const own = await makeWorld();
    const token = own.tokens.admin;
    const { body: list } = await call<{ members: MemberDto[] }>('GET', '/members', { token });
    const viewer = list.members.find(({ id }) => id === own.members.viewer.id);
    const change = { ifMatch: viewer?.version ?? 0, body: { roles: ['viewer', 'editor'] } };
    await call('PATCH', `/members/${own.members.viewer.id}`, { token, ...change });
    const { body, text, status } = await call<LedgerDto>('GET', '/newsroom/ledger', { token });
    expect(status).toBe(200);
    expect(body.scopeId).toBe(own.newsroomId);
    expect(body.entries[0]).toMatchObject({ action: 'newsroom.created' });
    expect(body.entries[0]?.actor).toEqual(expect.any(String));
    expect(verify(text, { head: body.head })).toMatchObject({ code: 0 });
    const history = await call('GET', '/newsroom/history?kind=people&limit=1', { token });
    expect(history.body).toMatchObject({
      head: body.head,
      entries: [
        {
          action: 'member.updated',
          about: own.members.viewer.name,
          changes: [{ field: 'roles', before: 'viewer', after: 'viewer, editor' }],
        },
      ],
      nextCursor: expect.any(Number) as number,
    });
    const scale = await call<{ entries: unknown[] }>('GET', '/newsroom/history?kind=scale', { token });
    expect(scale.body.entries).toEqual([]);
    expect((await call('GET', '/newsroom/history?kind=other', { token })).status).toBe(422);
  });

  it('is for admins alone', async () => {
    for (const path of ['/newsroom/ledger', '/newsroom/history']) {
      for (const person of ['viewer', 'editor', 'reviewer'] as const)
        expect((await call('GET', path, { token: world.tokens[person] })).status).toBe(403);
      expect((await call('GET', path)).status).toBe(401);
    }
  });

  it('does not tell an admin what a source says that is not theirs to read', async () => {
    const secret = `egret ${randomUUID()}`;
    const body = {
      ...{ title: secret, kind: 'document', publisher: secret, author: secret, reliabilityNote: secret },
      ...{ confidential: true, readerIds: [world.members.editor.id] },
    };
    const made = await call<{ id: string; version: number }>('POST', '/sources', {
      token: world.tokens.editor,
      body,
    });
    expect(made.status, made.text).toBe(201);
    const { id, version } = made.body;
    const change = { title: `${secret} again` };
    await call('PATCH', `/sources/${id}`, { token: world.tokens.editor, ifMatch: version, body: change });
    for (const path of ['/newsroom/ledger', '/newsroom/history', '/newsroom/history?kind=sources']) {
      const { text } = await call('GET', path, { token: world.tokens.admin });
      expect(text).toContain(id);
      expect(text).not.toContain(secret);
    }
  });
});
