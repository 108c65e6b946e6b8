import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { reportFormats } from '@/lib/contracts/reports';
import { act, approve, getClaim, giveVerdict, makeArticle, makeClaim } from '../../support/claim-steps';
import { changeContact, storeText } from '../../support/evidence-steps';
import { call, fetchServer } from '../../support/http';
import { makeWorld, type PersonKey, type World } from '../../support/world';
import { openEvents } from '../ledger/event-reader';
import { publish, signOff } from '../reports/signed-article';

/** A word that stands nowhere but in one field of what is confidential. */
const canary = (field: string) => `zx${field}q${randomUUID().slice(0, 8)}`;
const secrets = {
  title: canary('title'),
  author: canary('author'),
  publisher: canary('publisher'),
  url: canary('url'),
  passage: canary('passage'),
  locator: canary('locator'),
  copy: canary('copy'),
  person: canary('person'),
  question: canary('question'),
  answer: canary('answer'),
};
const leaksIn = (text: string) =>
  Object.entries(secrets).flatMap(([field, word]) =>
    text.toLowerCase().includes(word.toLowerCase()) ? [field] : [],
  );

const readers = ['editor', 'reviewer'] as const satisfies PersonKey[];
const others = ['editor2', 'reviewer2', 'viewer', 'admin', 'both', 'all', 'outsider'] as const;

let world: World;
let article: ArticleDto;
/** Approved, and in an edition. */
let claim: ClaimDto;
let contactId: string;
let citationId: string;
let reportId: string;
const folder = mkdtempSync(path.join(tmpdir(), 'linecheck-confidential-'));

const confidence = () => ({ confidential: true, readerIds: [world.members.reviewer.id] });

async function addSecrets(to: ClaimDto): Promise<ClaimDto> {
  const token = world.tokens.editor;
  const source = {
    kind: 'email',
    title: `Mail ${secrets.title}`,
    author: secrets.author,
    publisher: secrets.publisher,
    url: `https://${secrets.url}.example/`,
    stance: 'supports',
    passage: `They knew, ${secrets.passage}.`,
    locator: secrets.locator,
    ...confidence(),
  };
  const cited = await call<ClaimDto>('POST', `/claims/${to.id}/sources`, { token, body: source });
  expect(cited.status).toBe(201);
  const stored = await storeText(
    world,
    cited.body,
    `${secrets.copy}. They knew, ${secrets.passage}. The end.`,
  );
  expect(stored.sources).toMatchObject([{ passageState: 'found' }]);
  const contact = {
    person: secrets.person,
    channel: 'phone',
    question: secrets.question,
    askedAt: '2026-11-20T10:00:00Z',
    outcome: 'answered',
    answer: `Yes, ${secrets.answer}.`,
    ...confidence(),
  };
  const asked = await call<ClaimDto>('POST', `/claims/${to.id}/contacts`, { token, body: contact });
  expect(asked.status).toBe(201);
  return asked.body;
}

beforeAll(async () => {
  world = await makeWorld();
  const { editor, reviewer, reviewer2 } = world.tokens;
  article = await makeArticle(editor);
  const made = await addSecrets(await giveVerdict(editor, await makeClaim(editor, article)));
  contactId = made.contacts[0]?.id ?? '';
  citationId = made.sources[0]?.id ?? '';
  // Changes of what is confidential are on the chain as well.
  const path = `/claims/${made.id}/sources/${citationId}`;
  const body = { locator: `${secrets.locator}, line 2` };
  await call('PATCH', path, { token: editor, ifMatch: made.version, body });
  const changed = await getClaim(editor, made.id);
  await changeContact(editor, changed, contactId, { question: `${secrets.question}?` });
  await act(editor, made.id, 'submit');
  claim = await approve(reviewer, await getClaim(reviewer, made.id));
  await signOff(reviewer, article.id);
  await signOff(reviewer2, article.id);
  const edition = await publish(editor, article.id);
  if (edition.status !== 201) throw new Error(edition.text);
  reportId = edition.body.id;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const apiPaths = () => [
  `/claims/${claim.id}`,
  `/claims/${claim.id}/history`,
  `/claims/${claim.id}/changes`,
  `/articles/${article.id}`,
  `/articles/${article.id}/claims`,
  `/articles/${article.id}/claims?view=columns`,
  `/articles/${article.id}/claims?number=1`,
  `/articles/${article.id}/history`,
  `/articles/${article.id}/ledger`,
  `/articles/${article.id}/gate`,
  `/articles/${article.id}/reports`,
  ...reportFormats.map((format) => `/articles/${article.id}/report?format=${format}`),
  `/articles?q=${secrets.title}`,
  '/desk',
  '/sources',
  '/sources?show=confidential',
  `/sources?q=${secrets.title.slice(0, 6)}`,
  `/sources/${claim.sources[0]?.sourceId}`,
  `/snapshots/${claim.sources[0]?.copy?.snapshotId}`,
  `/snapshots/${claim.sources[0]?.copy?.snapshotId}/page`,
  `/snapshots/${claim.sources[0]?.copy?.snapshotId}/file`,
  `/snapshots/${claim.sources[0]?.copy?.snapshotId}/warc`,
  '/jobs',
];

const pagePaths = () => [
  '/',
  '/articles',
  `/articles/${article.id}`,
  `/articles/${article.id}?claim=1`,
  `/articles/${article.id}/history`,
  `/articles/${article.id}/report`,
  `/articles/${article.id}/report?edition=draft`,
  `/articles/${article.id}/review`,
  `/articles/${article.id}/revise`,
  '/reviews',
  '/sources',
  `/sources/${claim.sources[0]?.sourceId}`,
  `/r/${reportId}`,
  `/r/${reportId}/claims/1`,
  `/r/${reportId}/sources/1`,
];

/** What a request gave, as words: of a PDF those that are set in it. */
async function wordsOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.headers.get('content-type')?.startsWith('application/pdf')) return bytes.toString('utf8');
  const file = path.join(folder, 'report.pdf');
  writeFileSync(file, bytes);
  try {
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  } catch {
    return bytes.toString('latin1');
  }
}

describe('what is confidential', () => {
  it.each(readers)('is read by %s, who is named', async (person) => {
    const { text } = await call('GET', `/claims/${claim.id}`, { token: world.tokens[person] });
    const inClaim = Object.keys(secrets).filter((field) => field !== 'copy');
    expect(leaksIn(text).sort()).toEqual(inClaim.sort());
  });

  it.each(others)('is told to %s in no answer of the API', async (person) => {
    for (const where of apiPaths()) {
      const response = await fetchServer(`/api/v1${where}`, {
        headers: { authorization: `Bearer ${world.tokens[person]}` },
      });
      expect([where, leaksIn(await wordsOf(response))]).toEqual([where, []]);
    }
    if (person === 'outsider') return;
    const { body } = await call<ClaimDto>('GET', `/claims/${claim.id}`, { token: world.tokens[person] });
    expect(body.sources).toMatchObject([
      { confidential: true, withheld: true, stance: 'supports', readers: [] },
    ]);
    expect(body.contacts).toMatchObject([
      { confidential: true, withheld: true, channel: 'phone', readers: [] },
    ]);
  });

  it.each(['editor2', 'reviewer2', 'viewer', 'admin'] as const)(
    'is in no page that %s opens, nor in the data behind it',
    async (person) => {
      const cookie = await world.cookieFor(person);
      for (const where of pagePaths()) {
        for (const headers of [new Headers({ cookie }), new Headers({ cookie, rsc: '1' })]) {
          const response = await fetchServer(where, { headers, redirect: 'manual' });
          expect([where, leaksIn(await response.text())]).toEqual([where, []]);
        }
      }
    },
  );

  it('is in no public page', async () => {
    for (const where of pagePaths()) {
      const response = await fetchServer(where, { redirect: 'manual' });
      expect([where, leaksIn(await response.text())]).toEqual([where, []]);
    }
  });

  it.each(readers)('is in no report, though %s prints it', async (person) => {
    for (const format of reportFormats) {
      const response = await fetchServer(`/api/v1/articles/${article.id}/report?format=${format}`, {
        headers: { authorization: `Bearer ${world.tokens[person]}` },
      });
      expect([format, response.status, leaksIn(await wordsOf(response))]).toEqual([format, 200, []]);
    }
  });

  it('is not told by the events that everybody hears', async () => {
    const events = await openEvents(article.id, { token: world.tokens.viewer }, { lastEventId: '0' });
    try {
      const heard = await events.take(8);
      expect(heard.map(({ data }) => data.action)).toContain('contact.added');
      expect(leaksIn(JSON.stringify(heard))).toEqual([]);
    } finally {
      events.close();
    }
  });

  it('is on the chain only as a digest that nobody can guess, whoever reads it', async () => {
    const { text } = await call('GET', `/articles/${article.id}/ledger`, { token: world.tokens.editor });
    expect(leaksIn(text)).toEqual([]);
    expect(text).toContain('"digest"');
    expect(text).toContain('"confidential":true');
  });
});

describe('whoever may not read it', () => {
  it('is told nothing by refusals, conflicts and repeated requests', async () => {
    const token = world.tokens.editor2;
    const old = { token, ifMatch: 1 };
    const key = { 'idempotency-key': `canary-${claim.id}` };
    const answers = [
      await call('PATCH', `/claims/${claim.id}`, { ...old, body: { claimant: 'Somebody' } }),
      await call('PATCH', `/claims/${claim.id}/sources/${citationId}`, {
        ...old,
        body: { stance: 'refutes' },
      }),
      await call('PATCH', `/claims/${claim.id}/contacts/${contactId}`, {
        ...old,
        body: { channel: 'letter' },
      }),
      await call('PATCH', `/claims/${claim.id}`, {
        token,
        ifMatch: claim.version,
        body: { risk: 'high' },
        headers: key,
      }),
      await call('PATCH', `/claims/${claim.id}`, {
        token,
        ifMatch: claim.version,
        body: { risk: 'high' },
        headers: key,
      }),
      await call('POST', `/claims/${claim.id}/seen`, {
        token: world.tokens.reviewer2,
        body: { sequence: 1 },
      }),
    ];
    expect(answers.map(({ status }) => status).slice(0, 5)).toEqual([409, 409, 409, 200, 200]);
    for (const { text } of answers) expect(leaksIn(text)).toEqual([]);
  });

  it('changes and removes none of it', async () => {
    const token = world.tokens.editor2;
    const { version } = await getClaim(token, claim.id);
    for (const [method, path, body] of [
      ['PATCH', `/claims/${claim.id}/sources/${citationId}`, { stance: 'refutes' }],
      ['DELETE', `/claims/${claim.id}/sources/${citationId}`, undefined],
      ['PATCH', `/claims/${claim.id}/contacts/${contactId}`, { channel: 'letter' }],
      ['PATCH', `/claims/${claim.id}/contacts/${contactId}`, { confidential: false }],
      ['DELETE', `/claims/${claim.id}/contacts/${contactId}`, undefined],
    ] as const) {
      const answer = await call(method, path, { token, ifMatch: version, body });
      expect([method, path, answer.status, answer.body.code]).toEqual([
        method,
        path,
        403,
        'withheld_evidence',
      ]);
    }
    const sourceId = claim.sources[0]?.sourceId;
    const cite = { sourceId, stance: 'supports' };
    const cited = await call('POST', `/claims/${claim.id}/sources`, { token, body: cite });
    expect(cited.status).toBe(422);
  });

  it('does not approve what rests on it, and Postgres refuses it too', async () => {
    const { editor, reviewer2 } = world.tokens;
    const made = await addSecrets(await giveVerdict(editor, await makeClaim(editor, article, 'Ida Moen')));
    const proposed = await act(editor, made.id, 'submit');
    const { seal, abilities } = (await call<ClaimDto>('GET', `/claims/${made.id}`, { token: reviewer2 }))
      .body;
    expect(abilities.approve).toMatchObject({ allowed: false });
    const refused = await call('POST', `/claims/${made.id}/approve`, { token: reviewer2, body: { seal } });
    expect([refused.status, refused.body.code]).toEqual([403, 'withheld_evidence']);
    const role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await role.connect();
    try {
      await expect(
        role.query(
          `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal) VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`,
          [made.id, world.newsroomId, world.members.reviewer2.id, seal],
        ),
      ).rejects.toThrow(/may not read/);
    } finally {
      await role.end();
    }
    expect((await approve(world.tokens.reviewer, proposed.body)).state).toBe('approved');
  });
});

describe('once confidential', () => {
  it('can be opened by a reader, and never closed again', async () => {
    const { editor, viewer } = world.tokens;
    const made = await addSecrets(await makeClaim(editor, article, '41 of the 60 stalls'));
    const id = made.contacts[0]?.id ?? '';
    const opened = await changeContact(editor, made, id, { confidential: false });
    expect(opened.body.contacts).toMatchObject([{ confidential: false, withheld: false, readers: [] }]);
    expect(leaksIn((await call('GET', `/claims/${made.id}`, { token: viewer })).text).sort()).toEqual(
      ['answer', 'person', 'question'].sort(),
    );
    const closed = await changeContact(editor, opened.body, id, { confidential: true });
    expect(closed.status).toBe(422);
    const role = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await role.connect();
    try {
      const close = `SET is_confidential = true, reader_ids = ARRAY[$2::uuid], salt = repeat('0', 64) WHERE id = $1`;
      const by = world.members.editor.id;
      await expect(role.query(`UPDATE contact ${close}`, [id, by])).rejects.toThrow(
        /cannot become confidential/,
      );
      const open = await call<ClaimDto>('POST', `/claims/${made.id}/sources`, {
        token: editor,
        body: { kind: 'letter', title: 'An open letter', stance: 'context' },
      });
      const sourceId = open.body.sources.at(-1)?.sourceId;
      await expect(role.query(`UPDATE source ${close}`, [sourceId, by])).rejects.toThrow(
        /cannot become confidential/,
      );
    } finally {
      await role.end();
    }
  });
});
