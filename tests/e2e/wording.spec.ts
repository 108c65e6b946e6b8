import { expect } from '@playwright/test';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { approve, getClaim, makeArticle, makeProposedClaim } from '../support/claim-steps';
import { call } from '../support/http';
import type { World } from '../support/world';
import { openWorkspace } from './steps/article-text';
import { expectAccessible } from './steps/axe';
import { claimCard, expectState } from './steps/claim-card';
import { test } from './steps/test';

const quote = 'rose by 12 per cent in 2025';
const better = 'rose by 11.96 per cent in 2025';

async function makeApproved(world: World) {
  const article = await makeArticle(world.tokens.editor);
  const claim = await approve(
    world.tokens.reviewer,
    await makeProposedClaim(world.tokens.editor, article, quote),
  );
  return { article, claim };
}

async function suggest(world: World, claim: ClaimDto): Promise<void> {
  const { status } = await call('PUT', `/claims/${claim.id}/wording`, {
    token: world.tokens.editor,
    ifMatch: claim.version,
    body: { text: better },
  });
  expect(status).toBe(200);
}

test('an editor suggests other words by key, sees what the text will say, and takes them over', async ({
  openAs,
  world,
}) => {
  const { article, claim } = await makeApproved(world);
  const page = await openAs('editor2');
  await openWorkspace(page, article.id, 1);
  const card = claimCard(page, 1);
  await card.getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('w');
  const form = card.getByRole('form', { name: 'Suggest other words' });
  const words = form.getByLabel('The words as they should be');
  await expect(words).toBeFocused();
  await expect(words).toHaveValue(quote);
  await words.fill(better);
  await expect(form.locator('del strong')).toHaveText('12');
  await expect(form.locator('ins strong')).toHaveText('11.96');
  await form.getByLabel('Note for the writer').fill('Table 3 has the decimals.');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  // What was typed is still there.
  await page.keyboard.press('w');
  await expect(words).toHaveValue(better);
  await expectAccessible(page, 'the form for other words');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(form).toBeHidden();
  await expect(card.getByText('Suggested', { exact: true })).toBeVisible();
  // The suggested words are printed, and nobody has approved them yet.
  await expectState(card, 'stale');

  await card.getByRole('button', { name: 'Take over…' }).click();
  const acceptance = card.getByRole('form', { name: 'Take the suggested words over' });
  await expect(acceptance.getByRole('blockquote')).toContainText(
    `Rents on the north quay ${better}, the council said on Monday.`,
  );
  await acceptance.getByRole('button', { name: 'Save revision 2' }).click();
  await expect(card.getByText('Fixed', { exact: true })).toBeVisible();
  await expectState(card, 'stale');
  expect(await getClaim(world.tokens.viewer, claim.id)).toMatchObject({
    wording: { state: 'fixed', fixedIn: 2, note: 'Table 3 has the decimals.' },
  });
  await page.reload();
  await expect(page.getByText(`north quay ${better}`)).toBeVisible();
});

test('nobody but a lead overrules; an admin names one, and the report prints who it was', async ({
  openAs,
  world,
}) => {
  const { article, claim } = await makeApproved(world);
  await suggest(world, claim);
  const reviewer = await openAs('reviewer');
  await openWorkspace(reviewer, article.id, 1);
  await expect(claimCard(reviewer, 1).getByRole('button', { name: 'Overrule…' })).toBeDisabled();
  await expect(claimCard(reviewer, 1).getByText('Only a lead, whom an admin names')).toBeVisible();

  const admin = await openAs('admin');
  await admin.goto('/settings/people');
  const { name } = world.members.reviewer;
  await admin.getByRole('checkbox', { name: `${name}: lead` }).check();
  await expect(admin.getByText(`${name} is now a lead`)).toBeVisible();
  const { body } = await call<{ members: MemberDto[] }>('GET', '/members', { token: world.tokens.admin });
  expect(body.members.find((member) => member.name === name)?.isLead).toBe(true);

  await reviewer.reload();
  const card = claimCard(reviewer, 1);
  await card.getByRole('button', { name: 'Overrule…' }).click();
  await card.getByLabel('Why the suggestion is overruled').fill('The house rounds to whole numbers.');
  await card
    .getByRole('button', { name: /^Overrule$|^Overrule / })
    .last()
    .click();
  await expect(card.getByText('Overruled', { exact: true })).toBeVisible();
  await reviewer.goto(`/articles/${article.id}/report`);
  await expect(reviewer.getByText(`Overruled by ${name}`).first()).toBeVisible();
  await expect(reviewer.getByText('The house rounds to whole numbers.').first()).toBeVisible();
});
