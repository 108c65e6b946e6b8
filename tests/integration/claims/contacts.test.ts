import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { History } from '@/lib/contracts/claims';
import {
  act,
  addCitation,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
} from '../../support/claim-steps';
import { changeContact, contactBody, logContact } from '../../support/evidence-steps';
import { call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

let world: World;
let article: ArticleDto;
let editor: string;
beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
  article = await makeArticle(editor);
});

describe('somebody who was asked', () => {
  it('is waited for, and the claim with them', async () => {
    const claim = await makeClaim(editor, article);
    const asked = await logContact(editor, claim);
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      state: 'waiting',
      version: claim.version + 1,
      contacts: [
        {
          person: 'Per Aas',
          channel: 'phone',
          askedAt: '2026-11-20T10:00:00.000Z',
          outcome: 'waiting',
          answer: null,
          answeredAt: null,
          confidential: false,
          loggedBy: { id: world.members.editor.id },
        },
      ],
    });
    await giveVerdict(editor, asked.body);
    const submitted = await act(editor, claim.id, 'submit');
    expect([submitted.status, submitted.body]).toMatchObject([
      409,
      { code: 'wrong_state', detail: expect.stringContaining('has not answered') as string },
    ]);
  });

  it('answers, and their answer alone can carry a verdict; taken away, the approval falls', async () => {
    const claim = await makeClaim(editor, article);
    const asked = (await logContact(editor, claim)).body;
    const contactId = asked.contacts[0]?.id ?? '';
    const answered = await changeContact(editor, asked, contactId, {
      outcome: 'answered',
      answer: '112 a day.',
    });
    expect(answered.body).toMatchObject({
      state: 'in_progress',
      contacts: [{ outcome: 'answered', answer: '112 a day.', answeredAt: expect.any(String) }],
    });
    const checked = await giveVerdict(editor, answered.body);
    const proposed = await act(editor, claim.id, 'submit');
    expect(proposed.status).toBe(200);
    const approved = await approve(world.tokens.reviewer, await getClaim(editor, checked.id));
    expect(approved.state).toBe('approved');
    const reworded = await changeContact(editor, approved, contactId, { answer: '113 a day.' });
    expect(reworded.body).toMatchObject({ state: 'stale', approval: null });
    const again = await changeContact(editor, reworded.body, contactId, { answer: '113 a day.' });
    expect(again.body.version).toBe(reworded.body.version);
    const { body: history } = await call<History>('GET', `/claims/${claim.id}/history`, { token: editor });
    expect(history.entries.map(({ action }) => action)).toEqual([
      'contact.updated',
      'claim.approved',
      'claim.proposed',
      'verdict.set',
      'contact.updated',
      'contact.added',
      'claim.created',
    ]);
    expect(history.entries[0]?.changes).toContainEqual({
      field: 'contact.answer',
      before: '112 a day.',
      after: '113 a day.',
    });
  });

  it('is waited for until the last of them has answered, was given up, or is taken off', async () => {
    const claim = await makeClaim(editor, article);
    await logContact(editor, claim);
    const two = (await logContact(editor, claim, { person: 'Ida Moen', channel: 'in_person' })).body;
    const [first, second] = two.contacts.map(({ id }) => id);
    const one = (await changeContact(editor, two, first ?? '', { outcome: 'no_answer' })).body;
    expect(one).toMatchObject({
      state: 'waiting',
      contacts: [{ outcome: 'no_answer', answeredAt: expect.any(String) }, { outcome: 'waiting' }],
    });
    const path = `/claims/${claim.id}/contacts/${second}`;
    const none = await call('DELETE', path, { token: editor, ifMatch: one.version });
    expect(none.body).toMatchObject({ state: 'in_progress', contacts: [{ id: first }] });
    const reasked = await changeContact(editor, none.body as never, first ?? '', { outcome: 'waiting' });
    expect(reasked.body).toMatchObject({ state: 'waiting', contacts: [{ answeredAt: null, answer: null }] });
  });

  it('is waited for again when the claim is opened again', async () => {
    const claim = (await logContact(editor, await makeClaim(editor, article))).body;
    await act(editor, claim.id, 'withdraw', { reason: 'A slip.' });
    const reopened = await act(editor, claim.id, 'reopen');
    expect(reopened.body).toMatchObject({ state: 'waiting' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an answer without words', { outcome: 'answered' }, 'answer'],
    ['an answer of white space', { outcome: 'answered', answer: ' \n' }, 'answer'],
    ['words while nobody has answered', { answer: 'Yes.' }, 'answer'],
    ['words of who did not answer', { outcome: 'no_answer', answer: 'Yes.' }, 'answer'],
    ['a day of the answer while it is waited for', { answeredAt: '2026-11-20T11:00:00Z' }, 'answeredAt'],
    [
      'an answer before the question',
      { outcome: 'answered', answer: 'Yes.', answeredAt: '2026-11-19T11:00:00Z' },
      'answeredAt',
    ],
    ['a question in the future', { askedAt: '2999-01-01T00:00:00Z' }, 'askedAt'],
    ['a question on no day', { askedAt: 'yesterday' }, 'askedAt'],
    ['nobody', { person: '  ' }, 'person'],
    ['a channel that there is not', { channel: 'pigeon' }, 'channel'],
    ['readers of what is open', { readerIds: [randomUUID()] }, 'readerIds'],
    ['readers whom nobody knows', { confidential: true, readerIds: [randomUUID()] }, 'readerIds'],
    ['a source that there is not', { sourceId: randomUUID() }, 'sourceId'],
    ['a field that there is not', { state: 'approved' }, 'state'],
  ])('is not noted with %s', async (_, over, field) => {
    const claim = await makeClaim(editor, article);
    const answer = await logContact(editor, claim, over);
    expect([answer.status, faultyFields(answer as never)]).toEqual([422, [field]]);
    expect((await getClaim(editor, claim.id)).version).toBe(claim.version);
  });

  it('may name the source that the answer became: one of the newsroom that can be read', async () => {
    const claim = await addCitation(editor, await makeClaim(editor, article), {
      title: `A talk ${randomUUID()}`,
      kind: 'interview',
      url: null,
      confidential: true,
    });
    const sourceId = claim.sources[0]?.sourceId;
    const refused = await logContact(world.tokens.editor2, claim, { sourceId });
    expect(faultyFields(refused as never)).toEqual(['sourceId']);
    const named = await logContact(editor, claim, { sourceId });
    expect(named.body.contacts).toMatchObject([{ sourceId }]);
    const other = await makeWorld();
    const elsewhere = await addCitation(
      other.tokens.editor,
      await makeClaim(other.tokens.editor, await makeArticle(other.tokens.editor)),
    );
    const foreign = await logContact(editor, claim, { sourceId: elsewhere.sources[0]?.sourceId });
    expect(faultyFields(foreign as never)).toEqual(['sourceId']);
  });

  it('is noted once, by the version seen, and in one newsroom', async () => {
    const claim = await makeClaim(editor, article);
    const id = randomUUID();
    expect((await logContact(editor, claim, { id })).status).toBe(201);
    const twice = await logContact(editor, claim, { id });
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'already_exists' }]);
    const path = `/claims/${claim.id}/contacts/${id}`;
    const body = { person: 'Somebody else' };
    expect((await call('PATCH', path, { token: editor, body })).status).toBe(428);
    const stale = await call('PATCH', path, { token: editor, body, ifMatch: claim.version });
    expect([stale.status, stale.body.code]).toEqual([409, 'version_conflict']);
    for (const token of [world.tokens.outsider]) {
      expect((await call('PATCH', path, { token, body, ifMatch: 2 })).status).toBe(404);
      expect((await call('DELETE', path, { token, ifMatch: 2 })).status).toBe(404);
      expect((await logContact(token, claim)).status).toBe(404);
    }
    expect((await logContact(world.tokens.viewer, claim)).status).toBe(403);
    const missing = `/claims/${claim.id}/contacts/${randomUUID()}`;
    expect((await call('DELETE', missing, { token: editor, ifMatch: 2 })).status).toBe(404);
  });

  it('is noted once by a request that is sent twice', async () => {
    const claim = await makeClaim(editor, article);
    const send = () =>
      call('POST', `/claims/${claim.id}/contacts`, {
        token: editor,
        body: contactBody,
        headers: { 'idempotency-key': `ask-${claim.id}` },
      });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await getClaim(editor, claim.id)).contacts).toHaveLength(1);
  });
});
