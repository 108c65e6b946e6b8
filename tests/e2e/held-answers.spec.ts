import { expect, type Locator, type Page, type Request, type Response } from '@playwright/test';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import { approve, getClaim, getScale, makeArticle, makeClaim, makeProposedClaim } from '../support/claim-steps';
import { call } from '../support/http';
import { openWorkspace } from './steps/article-text';
import { claimCard, statementOf } from './steps/claim-card';
import { openReport, reportPanels } from './steps/report';
import { openReview, reviewedClaim } from './steps/review';
import { expectSaved } from './steps/save-state';
import { test } from './steps/test';

/** Answers that the server has given and the page has not got, oldest first. */
interface HeldAnswers {
  count: () => number;
  /** Lets the oldest go, or the last; resolves when the page has drawn what it makes of it. */
  deliver: (which?: 'first' | 'last') => Promise<void>;
  /** Lets all go, and those to come. */
  end: () => Promise<void>;
}

/** Asks the server at once, and keeps what it answers; a refusal goes through. */
async function holdAnswers(page: Page, isHeld: (request: Request) => boolean): Promise<HeldAnswers> {
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
  async function deliver(which: 'first' | 'last' = 'first'): Promise<void> {
    await (which === 'first' ? held.shift() : held.pop())?.();
    await drawn(page);
  }
  return {
    count: () => held.length,
    deliver,
    async end() {
      isOver = true;
      while (held.length > 0) await deliver();
    },
  };
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
      const field = element.querySelector('input:checked')?.closest('label') ?? element;
      const now = (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
        ? field.value
        : field.textContent
      ).trim();
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    }
    look();
  });
  return () =>
    target.page().evaluate(() => (window as typeof window & { seenValues?: string[] }).seenValues ?? []);
}

/** What somebody else does to the claim, so that this page asks for it anew. */
async function changeElsewhere(token: string, claim: ClaimDto, claimant: string): Promise<void> {
  const { version } = await getClaim(token, claim.id);
  const options = { token, ifMatch: version, body: { claimant } };
  expect((await call('PATCH', `/claims/${claim.id}`, options)).status).toBe(200);
}

interface Choice {
  field: string;
  target: (card: Locator) => Locator;
  /** What is shown after each of the two acts. */
  shown: [string, string];
  act: (card: Locator, shown: string) => Promise<void>;
  read: (claim: ClaimDto) => unknown;
}

const select = (name: string) => (card: Locator) => card.locator('input').and(card.getByLabel(name, { exact: true }));

async function pick(card: Locator, name: string, option: string): Promise<void> {
  await select(name)(card).click();
  await card.page().getByRole('option', { name: option }).click();
}

const choices: Choice[] = [
  {
    field: 'risk',
    target: select('Risk'),
    shown: ['High', 'Low'],
    act: (card, shown) => pick(card, 'Risk', shown),
    read: ({ risk }) => risk,
  },
];
void choices;
void statementOf;
void openReport; void reportPanels; void openReview; void reviewedClaim; void expectSaved; void approve; void getScale; void makeProposedClaim;
export type Unused = GateDto | Response;
