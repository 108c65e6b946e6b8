import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { countRows } from '../hostile/owner-view';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

/** Revisions that cannot be: each is a clear 4xx that names the field, and nothing is stored. */
let world: World;
let article: ArticleDto;
let claim: ClaimDto;
let other: ClaimDto;
let before: Record<string, number>;

beforeAll(async () => {
  world = await makeWorld();
  article = await makeArticle(world.tokens.editor);
  claim = await makeClaim(world.tokens.editor, article, 'since 1998');
  other = await makeClaim(world.tokens.editor, await makeArticle(world.tokens.editor));
});
beforeEach(async () => {
  before = await countRows(world.newsroomId);
});
afterEach(async () => {
  expect(await countRows(world.newsroomId)).toEqual(before);
});

const send = (body: unknown, token = world.tokens.editor, query = '') =>
  call('POST', `/articles/${article.id}/revisions${query}`, { token, body });

const text = () => `${article.revision.text} More.`;
const end = () => article.revision.text.length;
const more = () => ({ start: end(), end: end(), insert: ' More.' });
const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

describe('is refused with the field at fault named', () => {
  it.each<[string, () => unknown, string]>([
    ['no base', () => ({ text: text() }), 'baseRevision'],
    ['a base of another kind', () => ({ text: text(), baseRevision: '1' }), 'baseRevision'],
    ['base 0', () => ({ text: text(), baseRevision: 0 }), 'baseRevision'],
    ['a base to come', () => ({ text: text(), baseRevision: 2 }), 'baseRevision'],
    ['a base beyond numbers', () => ({ text: text(), baseRevision: 1e12 }), 'baseRevision'],
    ['no text', () => ({ baseRevision: 1 }), 'text'],
    ['text and html', () => ({ text: text(), html: '<p>More</p>', baseRevision: 1 }), 'text'],
    ['a document and a restore', () => ({ document: paragraph(), restore: 1, baseRevision: 1 }), 'text'],
    ['a text without words', () => ({ text: ' \n\t\n', baseRevision: 1 }), 'text'],
    ['html without words', () => ({ html: '<p><br></p><script>x</script>', baseRevision: 1 }), 'html'],
    ['half a character', () => '{"text":"a \\ud800 b","baseRevision":1}', 'text'],
    ['a NUL', () => '{"text":"a \\u0000 b","baseRevision":1}', 'text'],
    ['a document that is none', () => ({ document: { type: 'table' }, baseRevision: 1 }), 'document.type'],
    ['a list for a document', () => ({ document: [], baseRevision: 1 }), 'document'],
    [
      'a document with an unknown mark',
      () => ({
        document: paragraph({ type: 'text', text: 'a', marks: [{ type: 'claim' }] }),
        baseRevision: 1,
      }),
      'document.content[0].content[0].marks[0].type',
    ],
    ['a document without words', () => ({ document: paragraph(), baseRevision: 1 }), 'document'],
    ['restoring the current one', () => ({ restore: 1, baseRevision: 1 }), 'restore'],
    ['restoring one to come', () => ({ restore: 7, baseRevision: 1 }), 'restore'],
    ['restoring revision 0', () => ({ restore: 0, baseRevision: 1 }), 'restore'],
    [
      'edits that lead elsewhere',
      () => ({ text: text(), edits: [{ ...more(), insert: ' Else.' }], baseRevision: 1 }),
      'edits',
    ],
    ['no edits for a new text', () => ({ text: text(), edits: [], baseRevision: 1 }), 'edits'],
    [
      'edits beyond the text',
      () => ({ text: text(), edits: [{ start: end() + 1, end: end() + 1, insert: 'x' }], baseRevision: 1 }),
      'edits.0',
    ],
    [
      'edits that overlap',
      () => ({
        text: text(),
        edits: [
          { start: 0, end: 9, insert: article.revision.text.slice(0, 9) },
          { start: 5, end: 9, insert: article.revision.text.slice(5, 9) },
          more(),
        ],
        baseRevision: 1,
      }),
      'edits.1',
    ],
    [
      'edits out of order',
      () => ({ text: text(), edits: [more(), { start: 0, end: 0, insert: '' }], baseRevision: 1 }),
      'edits.1',
    ],
    [
      'an edit that ends before it starts',
      () => ({ text: text(), edits: [{ start: 5, end: 4, insert: '' }], baseRevision: 1 }),
      'edits.0.end',
    ],
    [
      'an edit before the text',
      () => ({ text: text(), edits: [{ start: -1, end: 4, insert: '' }], baseRevision: 1 }),
      'edits.0.start',
    ],
    [
      'an unknown decision',
      () => ({ text: text(), decisions: [{ claimId: claim.id, decision: 'ignore' }], baseRevision: 1 }),
      'decisions.0.decision',
    ],
    [
      'a decision where nothing changed',
      () => ({ text: text(), decisions: [{ claimId: claim.id, decision: 'keep' }], baseRevision: 1 }),
      'decisions.0.decision',
    ],
    [
      'a decision on nobody’s claim',
      () => ({ text: text(), decisions: [{ claimId: randomUUID(), decision: 'cut' }], baseRevision: 1 }),
      'decisions.0.claimId',
    ],
    [
      'a decision on another article’s claim',
      () => ({ text: text(), decisions: [{ claimId: other.id, decision: 'cut' }], baseRevision: 1 }),
      'decisions.0.claimId',
    ],
    [
      'a claim decided twice',
      () => ({
        text: article.revision.text.replace('1998', '1989'),
        decisions: [
          { claimId: claim.id, decision: 'keep' },
          { claimId: claim.id, decision: 'cut' },
        ],
        baseRevision: 1,
      }),
      'decisions.1.claimId',
    ],
    [
      '20,001 decisions',
      () => ({
        text: text(),
        decisions: Array.from({ length: 20_001 }, () => ({ claimId: claim.id, decision: 'cut' })),
        baseRevision: 1,
      }),
      'decisions',
    ],
    [
      '20,001 edits',
      () => ({
        text: text(),
        edits: Array.from({ length: 20_001 }, () => ({ start: 0, end: 0, insert: '' })),
        baseRevision: 1,
      }),
      'edits',
    ],
    ['an origin of their own', () => ({ text: text(), origin: 'wording', baseRevision: 1 }), 'origin'],
  ])('%s', async (_, body, field) => {
    const answer = await send(body());
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid']);
    expect(faultyFields(answer)).toContain(field);
  });

  it('a dry run that is neither true nor false', async () => {
    const answer = await send({ text: text(), baseRevision: 1 }, world.tokens.editor, '?dryRun=yes');
    expect(answer.status).toBe(422);
    expect(faultyFields(answer)).toEqual(['dryRun']);
  });
});

describe('is refused', () => {
  it('when it says what the current one says, in whichever form', async () => {
    for (const form of [
      { text: article.revision.text },
      { document: documentFromText(article.revision.text) },
    ]) {
      const answer = await send({ ...form, baseRevision: 1 });
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'unchanged_text', current: { revision: 1 } },
      });
    }
  });

  it.each(['viewer', 'reviewer', 'admin', 'readOnly'] as const)(
    'from a %s, shown or saved',
    async (person) => {
      for (const query of ['', '?dryRun=true']) {
        const answer = await send({ text: text(), baseRevision: 1 }, world.tokens[person], query);
        expect([answer.status, answer.body.code]).toEqual([403, 'not_permitted']);
      }
    },
  );

  it('from another newsroom, as if there were no such article', async () => {
    const body = { text: text(), baseRevision: 1 };
    const theirs = await send(body, world.tokens.outsider);
    const nobodys = await call('POST', `/articles/${randomUUID()}/revisions`, {
      token: world.tokens.outsider,
      body,
    });
    expect([theirs.status, theirs.body.detail]).toEqual([404, nobodys.body.detail]);
    for (const path of ['', '/1', '/2/carry-over', '/1/places']) {
      const read = await call('GET', `/articles/${article.id}/revisions${path}`, {
        token: world.tokens.outsider,
      });
      expect(read.status).toBe(404);
    }
  });

  it('when it would be shown only, and then nothing is stored', async () => {
    const answer = await send({ text: text(), baseRevision: 1 }, world.tokens.editor, '?dryRun=true');
    expect(answer).toMatchObject({ status: 200, body: { revision: { id: null, number: 2 } } });
  });
});

describe('a number that cannot be a revision’s', () => {
  it.each(['0', '-1', '2', '1.5', 'x', '99999999999', '1e3'])('%s is not found', async (number) => {
    for (const part of ['', '/carry-over', '/places']) {
      const answer = await call('GET', `/articles/${article.id}/revisions/${number}${part}`, {
        token: world.tokens.viewer,
      });
      expect(answer.status).toBe(404);
    }
  });
});
