import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto, SetVerdictBody } from '@/lib/contracts/claims';
import type { RatingDto, ScaleDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { makeArticle, makeClaim } from '../../support/claim-steps';
import { call, faultyFields } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

let staff: Record<'admin' | 'editor', StaffMember>;
let scale: ScaleDto;

beforeEach(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'] });
  scale = (await call<ScaleDto>('GET', '/scale', { token: staff.editor.token })).body;
});

const put = (ratings: unknown, ifMatch: number | undefined = 1, token = staff.admin.token) =>
  call<ScaleDto>('PUT', '/scale', {
    token,
    body: { ratings },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const asInput = ({ order: _, ...rating }: RatingDto) => rating;

describe('GET /scale', () => {
  it('begins with eight ratings, each with a definition, a colour and an icon of its own', () => {
    expect(scale.version).toBe(1);
    expect(scale.ratings.map(({ label, value, order }) => [order, label, value])).toEqual([
      [1, 'True', 5],
      [2, 'Mostly true', 4],
      [3, 'Mixture', 3],
      [4, 'Missing context', null],
      [5, 'Mostly false', 2],
      [6, 'False', 1],
      [7, 'Unproven', null],
      [8, 'Not checkable', null],
    ]);
    expect(scale.ratings.filter(({ mustChange }) => mustChange).map(({ label }) => label)).toEqual([
      'Missing context',
      'Mostly false',
      'False',
    ]);
    expect(new Set(scale.ratings.map(({ color }) => color)).size).toBe(8);
    expect(new Set(scale.ratings.map(({ icon }) => icon)).size).toBe(8);
    expect(scale.ratings.every(({ definition }) => definition.length > 20)).toBe(true);
  });
});

describe('PUT /scale', () => {
  it('changes, adds, moves and retires in one go, and puts both scales into the ledger', async () => {
    const [first, second] = scale.ratings;
    const ratings = [
      { label: 'Satire', definition: 'Meant as a joke.' },
      { ...asInput(second as RatingDto), label: 'Nearly true', value: 4.5 },
      { id: first?.id, label: 'True', definition: 'It is so.' },
    ];
    const { status, body } = await put(ratings);
    expect(status).toBe(200);
    expect(body.version).toBe(2);
    expect(body.ratings).toMatchObject([
      { order: 1, label: 'Satire', value: null },
      { ...second, order: 2, label: 'Nearly true', value: 4.5 },
      { ...first, order: 3, definition: 'It is so.' },
    ]);
    expect([first?.color, second?.color]).not.toContain(body.ratings[0]?.color);
    const entry = await getDb().ledgerEntry.findFirst({
      where: { scopeId: staff.admin.actor.newsroomId },
      orderBy: { sequence: 'desc' },
    });
    expect(entry).toMatchObject({ action: 'scale.set', actorId: staff.admin.id });
    const data = JSON.parse(entry?.data ?? '') as { before: unknown[]; after: unknown[] };
    expect([data.before.length, data.after.length]).toEqual([8, 3]);
  });

  it('keeps whether words must change where that is left out, and begins new ratings without it', async () => {
    const { body: before } = await put([
      { label: 'Wrong', definition: 'It is not so.', mustChange: true },
      { label: 'Right', definition: 'It is so.' },
    ]);
    expect(before.ratings.map(({ mustChange }) => mustChange)).toEqual([true, false]);
    const known = before.ratings.map(({ id, label, definition }) => ({ id, label, definition }));
    const { body: kept } = await put(known, 2);
    expect(kept.ratings.map(({ id, mustChange }) => [id, mustChange])).toEqual([
      [known[0]?.id, true],
      [known[1]?.id, false],
    ]);
    const odd = await put([{ ...known[0], mustChange: 'yes' }, { ...known[1] }], 3);
    expect([odd.status, faultyFields(odd as never)]).toEqual([422, ['ratings.0.mustChange']]);
  });

  it('changes in place of a rating in use whether words must change: that is printed nowhere', async () => {
    const [first, second] = scale.ratings;
    const claim = await makeClaim(staff.editor.token, await makeArticle(staff.editor.token));
    const body = { rating: first?.id, rationale: 'r' };
    await call('PUT', `/claims/${claim.id}/verdict`, { token: staff.editor.token, ifMatch: 1, body });
    const { body: after } = await put([
      { ...asInput(first as RatingDto), mustChange: true },
      asInput(second as RatingDto),
    ]);
    expect(after.ratings[0]).toMatchObject({ id: first?.id, mustChange: true });
  });

  it('goes by `order` where that is given', async () => {
    const ratings = [
      { label: 'No', definition: '', order: 20 },
      { label: 'Yes', definition: '', order: 10 },
    ];
    expect((await put(ratings)).body.ratings.map(({ label, order }) => [label, order])).toEqual([
      ['Yes', 1],
      ['No', 2],
    ]);
  });

  it('leaves a retired rating on the verdicts that have it, and offers it to no other', async () => {
    const article: ArticleDto = await makeArticle(staff.editor.token);
    const claim = await makeClaim(staff.editor.token, article);
    const other = await makeClaim(staff.editor.token, article);
    const [retired, ...kept] = scale.ratings;
    const judge = (one: ClaimDto, body: SetVerdictBody) =>
      call<ClaimDto>('PUT', `/claims/${one.id}/verdict`, {
        token: staff.editor.token,
        body,
        ifMatch: one.version,
      });
    await judge(claim, { rating: retired?.id ?? '', rationale: 'So it is.' });
    expect((await put(kept.map(asInput))).status).toBe(200);
    const { body: stored } = await call<ClaimDto>('GET', `/claims/${claim.id}`, {
      token: staff.editor.token,
    });
    expect(stored.verdict).toMatchObject({ rating: retired?.id, label: 'True', color: retired?.color });
    const refused = await judge(other, { rating: retired?.id ?? '', rationale: '' });
    expect(faultyFields({ ...refused, body: { ...refused.body } })).toEqual(['rating']);
    const back = await put([...kept.map(asInput), { ...asInput(retired as RatingDto) }], 2);
    expect(back.body.ratings.at(-1)).toMatchObject({ id: retired?.id, order: 8 });
    expect((await judge(other, { rating: retired?.id ?? '', rationale: '' })).status).toBe(200);
  });

  it('makes a used rating whose words change a new one, so that approved words stay', async () => {
    const article: ArticleDto = await makeArticle(staff.editor.token);
    const claim = await makeClaim(staff.editor.token, article);
    const current = (await call<ScaleDto>('GET', '/scale', { token: staff.admin.token })).body;
    const [used, ...others] = current.ratings;
    const verdict = { rating: used?.id ?? '', rationale: 'So it is.' };
    await call('PUT', `/claims/${claim.id}/verdict`, {
      token: staff.editor.token,
      body: verdict,
      ifMatch: claim.version,
    });
    const renamed = { ...asInput(used as RatingDto), label: 'Borne out' };
    const { body: after } = await put([renamed, ...others.map(asInput)], current.version);
    expect(after.ratings[0]).toMatchObject({ label: 'Borne out' });
    expect(after.ratings[0]?.id).not.toBe(used?.id);
    const stored = await call<ClaimDto>('GET', `/claims/${claim.id}`, { token: staff.editor.token });
    expect(stored.body.verdict).toMatchObject({ rating: used?.id, label: used?.label });
  });

  it('needs the version that was seen, and keeps one of many', async () => {
    const ratings = scale.ratings.map(asInput);
    expect((await call('PUT', '/scale', { token: staff.admin.token, body: { ratings } })).status).toBe(428);
    const answers = await Promise.all(Array.from({ length: 6 }, () => put(ratings)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const stale = answers.find(({ status }) => status === 409);
    expect(stale?.body).toMatchObject({ code: 'version_conflict' });
  });

  it.each([
    [
      'an id of nobody',
      [
        { id: randomUUID(), label: 'A', definition: '' },
        { label: 'B', definition: '' },
      ],
      ['ratings.0.id'],
    ],
    ['one rating', [{ label: 'A', definition: '' }], ['ratings']],
    [
      'a label twice',
      [
        { label: 'Yes', definition: '' },
        { label: 'yes', definition: '' },
      ],
      ['ratings.1.label'],
    ],
    [
      'a colour that is none',
      [
        { label: 'A', definition: '', color: 'url(//evil.example)' },
        { label: 'B', definition: '' },
      ],
      ['ratings.0.color'],
    ],
    [
      'an icon that is none',
      [
        { label: 'A', definition: '', icon: '<svg>' },
        { label: 'B', definition: '' },
      ],
      ['ratings.0.icon'],
    ],
    [
      'a column of the table',
      [
        { label: 'A', definition: '', retiredAt: null },
        { label: 'B', definition: '' },
      ],
      ['ratings.0.retiredAt'],
    ],
  ])('refuses %s', async (_, ratings, fields) => {
    const answer = await put(ratings);
    expect(answer.status).toBe(422);
    expect(faultyFields({ ...answer, body: { ...answer.body } })).toEqual(fields);
  });

  it('refuses an id that is used twice, and one of another newsroom', async () => {
    const [first] = scale.ratings;
    const twice = await put([
      { id: first?.id, label: 'A', definition: '' },
      { id: first?.id, label: 'B', definition: '' },
    ]);
    expect(faultyFields({ ...twice, body: { ...twice.body } })).toEqual(['ratings.1.id']);
    const other = await makeStaff({ admin: ['admin'] });
    const foreign = await put(
      [
        { id: first?.id, label: 'A', definition: '' },
        { label: 'B', definition: '' },
      ],
      1,
      other.admin.token,
    );
    expect(foreign.status).toBe(422);
    expect((await call<ScaleDto>('GET', '/scale', { token: staff.editor.token })).body).toEqual(scale);
  });
});
