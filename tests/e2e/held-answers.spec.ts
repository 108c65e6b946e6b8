import { expect, type Locator, type Page, type Request } from '@playwright/test';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { DeskDto } from '@/lib/contracts/reviews';
import { claimKindWords, riskWords } from '@/lib/domain/claim-words';
import type { World } from '../support/world';
import {
  approve,
  getClaim,
  getScale,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../support/claim-steps';
import { call } from '../support/http';
import { openWorkspace } from './steps/article-text';
import { claimCard, statementOf } from './steps/claim-card';
import { openReport, reportPanels } from './steps/report';
import { openReview, reviewedClaim } from './steps/review';
import { expectSaved } from './steps/save-state';
import { test } from './steps/test';

/** Asks the server at once, and keeps what it answers from the page; a refusal goes through. */
async function holdAnswers(page: Page, isHeld: (request: Request) => boolean) {
  const held: (() => Promise<void>)[] = [];
  let isOver = false;
  await page.route('**/api/v1/**', async (route) => {
    if (isOver || !isHeld(route.request())) return route.fallback();
    const response = await route.fetch();
    // A page that asked anew in the meantime has given up on this one.
    const fulfill = () => route.fulfill({ response }).catch(() => undefined);
    if (isOver || !response.ok()) return fulfill();
    held.push(fulfill);
  });
  /** Lets the newest go; resolves when the page has drawn what it makes of it. */
  async function deliver(): Promise<void> {
    await held.pop()?.();
    await drawn(page);
  }
  /** Lets all go, the oldest last, and those to come. */
  async function end(): Promise<void> {
    isOver = true;
    while (held.length > 0) await deliver();
  }
  return { count: () => held.length, deliver, end };
}

/** Some frames: what came has been taken in and drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

const to = (method: string, end: string) => (request: Request) =>
  request.method() === method && new URL(request.url()).pathname.endsWith(end);

/** Notes in every frame what the element shows, each value once in a row; gives back how to read that. */
async function watchShown(target: Locator): Promise<() => Promise<string[]>> {
  await target.evaluate((element) => {
    const seen: string[] = [];
    Object.assign(window, { seenValues: seen });
    function look(): void {
      const radios = [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      const typed = 'selectionStart' in element ? (element as HTMLInputElement).value : element.textContent;
      const now = radios.length > 0 ? `verdict ${radios.findIndex(({ checked }) => checked) + 1}` : typed;
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    }
    look();
  });
  return () => target.page().evaluate(() => (window as unknown as { seenValues: string[] }).seenValues);
}

/** What somebody else does to the claim, so that this page asks for it anew. */
async function changeElsewhere(token: string, { id }: ClaimDto, claimant: string): Promise<void> {
  const { version } = await getClaim(token, id);
  const { status } = await call('PATCH', `/claims/${id}`, { token, ifMatch: version, body: { claimant } });
  expect(status).toBe(200);
}

interface Control {
  name: string;
  find: (card: Locator) => Locator;
  /** What is shown before, after the first act, and after each later one; “@” before whose name it is. */
  shown: [string, string, ...string[]];
  act: (card: Locator, shown: string) => Promise<void>;
  /** What is stored, in the words of what is shown. */
  read: (claim: ClaimDto, world: World) => string | Promise<string>;
}

function select(label: string, shown: Control['shown'], read: Control['read']): Control {
  const find = (card: Locator) => card.getByLabel(label, { exact: true }).and(card.locator('input'));
  async function act(card: Locator, option: string): Promise<void> {
    await find(card).click();
    await card.page().getByRole('option', { name: option, exact: true }).click();
  }
  return { name: `“${label}”`, find, shown, act, read };
}

const controls: Control[] = [
  // Back to what it was: the server has something else by then.
  select('Risk', ['Normal', 'High', 'Normal'], ({ risk }) => riskWords[risk]),
  select('Type', ['Other', 'Number', 'Cause'], ({ kind }) => claimKindWords[kind]),
  select('Assigned to', ['', '@editor (you)', '@editor2'], ({ assignee }, { members }) =>
    assignee?.id === members.editor.id ? `${assignee.name} (you)` : (assignee?.name ?? ''),
  ),
  {
    name: 'the verdict',
    find: (card) => card.locator('fieldset[data-field=rating]'),
    shown: ['verdict 0', 'verdict 1', 'verdict 2'],
    act: (card, shown) =>
      card
        .getByRole('radio')
        .nth(Number(shown.at(-1)) - 1)
        .check(),
    async read({ verdict: given }, { tokens }) {
      const { ratings } = await getScale(tokens.editor);
      return `verdict ${ratings.findIndex(({ id }) => id === given?.rating) + 1}`;
    },
  },
  {
    name: 'the statement, typed on,',
    find: statementOf,
    shown: ['', 'Rents', 'Rents rose', 'Rents rose by 12', 'Rents rose by 12 per cent.'],
    async act(card, shown) {
      const typed = await statementOf(card).inputValue();
      await statementOf(card).pressSequentially(shown.slice(typed.length));
    },
    read: ({ statement }) => statement,
  },
];

for (const { name, find, shown, act, read } of controls) {
  test(`${name} changed again under held answers is never shown as it was`, async ({ openAs, world }) => {
    const { editor, editor2 } = world.tokens;
    const article = await makeArticle(editor);
    const claim = await makeClaim(editor, article);
    const values = shown.map((words) =>
      words.replace(/@(\w+)/, (_, key: 'editor' | 'editor2') => world.members[key].name),
    );
    const [, first = '', ...later] = values;
    const stored = async () => read(await getClaim(editor, claim.id), world);
    const page = await openAs('editor');
    await openWorkspace(page, article.id, 1);
    const card = claimCard(page, 1);
    await expect(find(card)).toBeVisible();
    const readShown = await watchShown(find(card));
    const end = `/claims/${claim.id}`;
    let holdsReads = false;
    const reads = await holdAnswers(page, (request) => holdsReads && to('GET', end)(request));
    const isWrite = (request: Request) => to('PATCH', end)(request) || to('PUT', `${end}/verdict`)(request);
    const writes = await holdAnswers(page, isWrite);
    async function holdRead(claimant: string): Promise<void> {
      const known = reads.count();
      holdsReads = true;
      await changeElsewhere(editor2, claim, claimant);
      await expect.poll(reads.count).toBe(known + 1);
      holdsReads = false;
    }

    await holdRead('Ida Moen');
    await act(card, first);
    await expect.poll(stored).toBe(first);
    await expect.poll(writes.count).toBe(1);
    await holdRead('Per Aas');
    // From between the acts, then from before both, then the answer to the first.
    const answers = [reads.deliver, reads.deliver, writes.deliver];
    for (const value of later) {
      await act(card, value);
      await expect.poll(async () => (await readShown()).at(-1)).toBe(value);
      await answers.shift()?.();
    }
    for (const deliver of answers) await deliver();
    await writes.end();
    await expect.poll(stored).toBe(later.at(-1));
    await expectSaved(page);
    await drawn(page);
    // Between these, words only grow.
    const shownNow = (await readShown()).filter((value) => find !== statementOf || values.includes(value));
    expect(shownNow).toEqual(values);
  });
}

test('a signature stays when an answer from before it comes late', async ({ openAs, world }) => {
  const { editor, reviewer2 } = world.tokens;
  const article = await makeArticle(editor);
  await approve(reviewer2, await makeProposedClaim(editor, article));
  const page = await openAs('reviewer');
  // One event, when it is time; then the stream is away.
  const streams: (() => Promise<void>)[] = [];
  await page.route('**/api/v1/articles/*/events*', (route) => {
    const data = JSON.stringify({ sequence: 1_000_000, claimId: null, action: '', actorId: null });
    const headers = { 'content-type': 'text/event-stream' };
    streams.push(() => route.fulfill({ headers, body: `event: change\ndata: ${data}\n\n` }));
  });
  const gates = await holdAnswers(page, to('GET', `/articles/${article.id}/gate`));
  await openReport(page, article.id);
  const signatures = reportPanels(page).getByRole('list', { name: 'Signatures' });
  await expect.poll(() => streams.length).toBe(1);
  await streams[0]?.();
  await expect.poll(gates.count).toBe(1);
  await reportPanels(page).getByRole('button', { name: 'Sign off' }).click();
  await expect(signatures).toContainText(world.members.reviewer.name);
  const readShown = await watchShown(signatures);
  await gates.end();
  const { body } = await call<GateDto>('GET', `/articles/${article.id}/gate`, { token: editor });
  expect(body.signOffs.map(({ by }) => by.name)).toEqual([world.members.reviewer.name]);
  expect((await readShown()).filter((words) => !words.includes(world.members.reviewer.name))).toEqual([]);
});

/** A claim that somebody changes while a reviewer has it on the screen. */
async function reviewChanging(page: Page, { tokens }: World) {
  const article = await makeArticle(tokens.editor);
  const claim = await makeProposedClaim(tokens.editor, article);
  const card = reviewedClaim(page, 1);
  return {
    path: `/claims/${claim.id}`,
    open: () => openReview(page, article.id, 1),
    tick: card.getByRole('button', { name: /^(Tick as seen|Seen)/ }),
    async change(): Promise<void> {
      await changeElsewhere(tokens.editor, claim, 'Ida Moen');
      await expect(card).toContainText('Said by Ida Moen.');
      await drawn(page);
    },
    /** Whether the server has it that the reviewer saw the claim as it stands. */
    async isSeen(): Promise<boolean | undefined> {
      const { body } = await call<DeskDto>('GET', '/desk', { token: tokens.reviewer });
      return body.toReview.find(({ claimId }) => claimId === claim.id)?.seen;
    },
  };
}

test('a tick stays when the answer to an earlier one comes late', async ({ openAs, world }) => {
  const page = await openAs('reviewer');
  const { path, open, tick, change, isSeen } = await reviewChanging(page, world);
  await open();
  const ticks = await holdAnswers(page, to('POST', `${path}/seen`));
  const desks = await holdAnswers(page, to('GET', '/desk'));
  await tick.click();
  await expect.poll(ticks.count).toBe(1);
  const isHeard = page.waitForResponse((answer) => answer.url().endsWith(`${path}/changes`));
  await change();
  await isHeard;
  await drawn(page);
  await tick.click();
  await expect.poll(ticks.count).toBe(2);
  await ticks.deliver();
  await expect(tick).toHaveText('Seen');
  const readShown = await watchShown(tick);
  await ticks.end();
  await desks.end();
  expect.soft(await readShown()).toEqual(['Seen']);
  expect(await isSeen()).toBe(true);
});

test('a claim that changed after the tick is not called seen', async ({ openAs, world }) => {
  const page = await openAs('reviewer');
  const { open, tick, change, isSeen } = await reviewChanging(page, world);
  await open();
  const isRenewed = page.waitForResponse((answer) => answer.url().endsWith('/desk'));
  await tick.click();
  await expect(tick).toHaveText('Seen');
  await isRenewed;
  await drawn(page);
  await change();
  expect(await isSeen()).toBe(false);
  await expect(tick).toHaveText(/^Tick as seen/, { timeout: 5_000 });
});

test('a tick holds for what is shown though what changed came late', async ({ openAs, world }) => {
  const page = await openAs('reviewer');
  const { path, open, tick, change, isSeen } = await reviewChanging(page, world);
  const changes = await holdAnswers(page, to('GET', `${path}/changes`));
  await open();
  await expect.poll(changes.count).toBe(1);
  await change();
  await changes.end();
  await tick.click();
  await expect(tick).toHaveText('Seen');
  expect(await isSeen()).toBe(true);
});

test('open points are counted as of now though their first count came late', async ({ openAs, world }) => {
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const page = await openAs('editor');
  await page.clock.install();
  const gates = await holdAnswers(page, to('GET', `/articles/${article.id}/gate`));
  await openWorkspace(page, article.id);
  await expect.poll(gates.count).toBe(1);
  for (const quote of ['Ida Moen', 'Per Aas']) await makeClaim(world.tokens.editor2, article, quote);
  await expect(page.locator('[data-claim-row]')).toHaveCount(2);
  await page.clock.fastForward(3_000);
  await gates.end();
  const { body } = await call<GateDto>('GET', `/articles/${article.id}/gate`, { token });
  const report = page.getByRole('link', { name: /^Report/ });
  await expect(report).toContainText(`Report${body.blockerCount} open point`, { timeout: 5_000 });
});
