import { expect, type Locator, type Page } from '@playwright/test';

/** The card of a claim in the workspace. */
export function claimCard(page: Page, number: number): Locator {
  return page.getByRole('article', { name: `Claim ${number}`, exact: true });
}

/** The word for the claim's state in the card's header. */
export async function expectState(card: Locator, state: string): Promise<void> {
  await expect(card.locator('header').first()).toContainText(state, { ignoreCase: true });
}

export const statementOf = (card: Locator) => card.getByLabel('Claim in one sentence');
export const rationaleOf = (card: Locator) => card.getByRole('textbox', { name: 'Why' });

export interface SourcePlan {
  title: string;
  passage: string;
  url?: string;
  stance?: 'Supports' | 'Refutes' | 'Context';
}

/** Adds a source with its passage through the form in the card. */
export async function addCitation(
  card: Locator,
  { title, passage, url = '', stance = 'Supports' }: SourcePlan,
): Promise<void> {
  await card.getByRole('button', { name: /^Add a source/ }).click();
  const form = card.getByRole('form', { name: 'New source' });
  await form.getByLabel('Address').fill(url);
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Passage').fill(passage);
  await form.getByRole('radio', { name: stance }).check();
  await form.getByRole('button', { name: 'Add source' }).click();
  await expect(form).toBeHidden();
  await expect(card.getByText(passage)).toBeVisible();
}

export interface CheckPlan {
  statement: string;
  /** A digit is pressed as a key, a word is clicked. */
  verdict: number | string;
  rationale: string;
  source: SourcePlan;
}

/** Fills an open card from top to bottom, as an editor does. */
export async function fillCard(
  card: Locator,
  { statement, verdict, rationale, source }: CheckPlan,
): Promise<void> {
  await statementOf(card).fill(statement);
  if (typeof verdict === 'number') {
    await card.getByRole('heading', { level: 2 }).click();
    await expect(statementOf(card)).not.toBeFocused();
    await card.page().keyboard.press(String(verdict));
    await expect(card.getByRole('radio').nth(verdict - 1)).toBeChecked();
  } else {
    await card.getByRole('radio', { name: verdict, exact: true }).check();
  }
  await rationaleOf(card).fill(rationale);
  await addCitation(card, source);
}

/** The button to propose with, once everything that it needs is there and no other write is on its way. */
export async function expectProposable(card: Locator): Promise<Locator> {
  const button = card.getByRole('button', { name: /^Propose verdict/ });
  await expect(button).toBeEnabled();
  await expect(button).not.toHaveAttribute('aria-busy');
  return button;
}

export async function propose(card: Locator): Promise<void> {
  await (await expectProposable(card)).click();
  await expectState(card, 'proposed');
}
