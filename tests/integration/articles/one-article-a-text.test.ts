import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import { getDb } from '@/lib/server/db';
import { articleText } from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const newText = () => `${articleText}\n\nRef ${randomUUID()}.`;
type Posted = Answer<ArticleDto & { code?: string; current?: { id: string } }>;
const post = (body: Record<string, unknown>, key?: string, token = world.tokens.editor): Promise<Posted> =>
  call('POST', '/articles', { token, body, ...(key ? { headers: { 'idempotency-key': key } } : {}) });
const twenty = <Each>(one: (index: number) => Promise<Each>) =>
  Promise.all(Array.from({ length: 20 }, (_, index) => one(index)));
const countOf = ({ body }: Posted) =>
  getDb().article.count({ where: { textSha256: body.revision.sha256, newsroomId: world.newsroomId } });

describe('twenty posts of one text at once', () => {
  it.each([1, 2, 3])('make one article, and the others are told which (round %i)', async () => {
    const text = newText();
    const people = [world.tokens.editor, world.tokens.editor2, world.tokens.both];
    const answers = await twenty((index) => post({ text }, undefined, people[index % 3]));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    for (const { body } of refused)
      expect(body).toMatchObject({ code: 'duplicate_text', current: { id: made[0]?.body.id } });
    expect(await countOf(made[0] as Posted)).toBe(1);
  });

  it('make as many as are wanted on purpose', async () => {
    const text = newText();
    const answers = await twenty(() => post({ text, allowDuplicate: true }));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(await countOf(answers[0] as Posted)).toBe(20);
    expect((await post({ text })).body.code).toBe('duplicate_text');
  });

  it('are one request under one key, and get one answer', async () => {
    const [text, key] = [newText(), randomUUID()];
    const answers = await twenty(() => post({ text }, key));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await countOf(answers[0] as Posted)).toBe(1);
  });

  it('are two articles in two newsrooms', async () => {
    const text = newText();
    const [own, theirs] = await Promise.all([
      post({ text }),
      post({ text }, undefined, world.tokens.outsider),
    ]);
    expect([own.status, theirs.status]).toEqual([201, 201]);
  });
});
