import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import {
  approve,
  articleText as bodyText,
  getClaim,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../support/claim-steps';
import { revise } from '../support/revision-steps';
import type { World } from '../support/world';
import { articleText, openWorkspace } from './steps/article-text';
import { expectAccessible, expectNoSidewaysScroll } from './steps/axe';
import { claimCard, expectState, propose } from './steps/claim-card';
import { countPointerEvents, tabTo } from './steps/keyboard';
import { expectReady } from './steps/ready';
import { approveClaim, openReview } from './steps/review';
import {
  applyButton,
  carriedClaim,
  compareText,
  expectSavedRevision,
  newTextField,
  sumOfPlaces,
} from './steps/revise';
import { test } from './steps/test';

const stalls = '41 of the 60 stalls';

/** One claim approved, whose number can be edited; one whose words can go; one that nobody touches. */
async function makeRevisable(world: World): Promise<{ article: ArticleDto; claims: ClaimDto[] }> {
  const { editor, reviewer } = world.tokens;
  const article = await makeArticle(editor);
  const approved = await approve(reviewer, await makeProposedClaim(editor, article, stalls));
  const gone = await makeClaim(editor, article, 'Nobody was asked');
  const same = await makeClaim(editor, article, 'Harbour rents');
  return { article, claims: [approved, gone, same] };
}

const editedText = ({ revision }: ArticleDto) =>
  revision.text.replace('41 of the 60', '43 of the 60').replace(/ “Nobody was asked,”[^.]*\./, '');

test('an approval falls with its number, all by keyboard, and is given again', async ({ openAs, world }) => {
  test.setTimeout(180_000);
  const { article, claims } = await makeRevisable(world);
  const [approved] = claims;
  const page = await openAs('editor');
  const pointers = await countPointerEvents(page);

  await test.step('paste the new text', async () => {
    await page.goto(`/articles/${article.id}/revise`);
    await expectReady(page);
    await tabTo(page, newTextField(page));
    await page.keyboard.insertText(editedText(article));
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(sumOfPlaces(page)).toHaveText(
      'Afterwards: 1 anchored + 1 changed + 1 gone + 0 closed = 3 claims',
    );
  });

  await test.step('see what becomes of each claim', async () => {
    const row = carriedClaim(page, 1);
    await expect(row).toContainText('Its words have changed.');
    await expect(row.locator('del strong')).toHaveText('41');
    await expect(row.locator('ins strong')).toHaveText('43');
    await expect(carriedClaim(page, 2)).toContainText('Its words are gone');
    await expect(applyButton(page, /^1 answer missing/)).toBeVisible();
  });

  await test.step('the key that saves goes to what is missing', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(carriedClaim(page, 1)).toBeFocused();
    const marked = page.locator('[data-side="after"] [data-selected]');
    await expect(marked.first()).toBeInViewport();
    await page.keyboard.press('j');
    await expect(carriedClaim(page, 2)).toBeFocused();
    await page.keyboard.press('x');
    await expect(sumOfPlaces(page)).toContainText('0 gone + 1 closed');
    await page.keyboard.press('k');
    await page.keyboard.press('y');
    await expect(carriedClaim(page, 1)).toContainText('It must be approved again.');
    await expect(sumOfPlaces(page)).toHaveText(
      'Afterwards: 2 anchored + 0 changed + 0 gone + 1 closed = 3 claims',
    );
  });

  await test.step('the text and the answers outlive a reload', async () => {
    await expect(page.getByText('Your answers are kept in this browser.')).toBeVisible();
    await page.reload();
    await expect(carriedClaim(page, 1).getByRole('button', { name: /^Still this claim/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expectReady(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expectSavedRevision(page, article.id, 2);
  });

  expect(await pointers()).toBe(0);
  const fallen = await getClaim(world.tokens.viewer, approved?.id ?? '');
  expect(fallen).toMatchObject({ state: 'stale', approval: null, anchor: { quote: '43 of the 60 stalls' } });
  expect(await getClaim(world.tokens.viewer, claims[1]?.id ?? '')).toMatchObject({ state: 'cut' });
  expect(await getClaim(world.tokens.viewer, claims[2]?.id ?? '')).toMatchObject({ state: 'marked' });

  await test.step('propose it again, and have it approved again', async () => {
    await openWorkspace(page, article.id, 1);
    await expectState(claimCard(page, 1), 'stale');
    await propose(claimCard(page, 1));
    const reviewer = await openAs('reviewer');
    await openReview(reviewer, article.id, 1);
    await approveClaim(reviewer, 1);
    expect(await getClaim(world.tokens.viewer, approved?.id ?? '')).toMatchObject({
      state: 'approved',
      anchor: { revision: 2, quote: '43 of the 60 stalls' },
    });
  });

  await test.step('the card says on which revision it was made, and leads there', async () => {
    await openWorkspace(page, article.id, 1);
    await claimCard(page, 1).getByRole('link', { name: 'revision 1' }).click();
    await expect(page).toHaveURL(new RegExp(`/articles/${article.id}/revisions/1\\?claim=1$`));
    await expect(page.getByRole('heading', { level: 1, name: 'Revision 1' })).toBeVisible();
    await expect(articleText(page).getByText(stalls)).toBeInViewport();
  });
});

test('what is not answered waits in the article', async ({ openAs, world }) => {
  const { article, claims } = await makeRevisable(world);
  const page = await openAs('editor');
  await compareText(page, article.id, editedText(article));
  await applyButton(page, 'Save and decide later').click();
  await expectSavedRevision(page, article.id, 2);
  expect(await getClaim(world.tokens.viewer, claims[0]?.id ?? '')).toMatchObject({
    state: 'stale',
    unplaced: { reason: 'changed', heldState: 'approved', proposed: { quote: '43 of the 60 stalls' } },
  });
  expect(await getClaim(world.tokens.viewer, claims[1]?.id ?? '')).toMatchObject({
    unplaced: { reason: 'gone' },
  });
});

test('going back to the former text brings the approval back', async ({ openAs, world }) => {
  const { article, claims } = await makeRevisable(world);
  await revise(world.tokens.editor, article.id, [['41 of the 60', '44 of the 60']]);
  const page = await openAs('editor');
  await openWorkspace(page, article.id);
  await expectReady(page);
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible();
  const list = page.getByRole('list', { name: 'Revisions' });
  await expect(list).toContainText('Brought in');
  await expect(list).toContainText('Claims: 2 same, 1 changed');
  await list.getByRole('link', { name: 'Go back to this text, revision 1' }).click();
  await expect(sumOfPlaces(page)).toHaveText(
    'Afterwards: 3 anchored + 0 changed + 0 gone + 0 closed = 3 claims',
  );
  await applyButton(page, /^Save revision 3/).click();
  await expectSavedRevision(page, article.id, 3);
  expect(await getClaim(world.tokens.viewer, claims[0]?.id ?? '')).toMatchObject({
    state: 'approved',
    unplaced: null,
    approval: { seal: claims[0]?.seal },
  });
  await page.goto(`/articles/${article.id}/revisions`);
  await expect(list).toContainText('Back to revision 1');
});

test('of two people who change the text, the second loses nothing', async ({ openAs, world }) => {
  const { article } = await makeRevisable(world);
  const mine = article.revision.text.replace('a new sea wall', 'a new sea gate');
  const page = await openAs('editor');
  await compareText(page, article.id, mine);
  await revise(world.tokens.editor2, article.id, [['on Monday', 'on Tuesday']]);
  await applyButton(page, /^Save revision 2/).click();

  const name = world.members.editor2.name;
  await expect(
    page.getByRole('heading', { name: `${name} saved revision 2 while you worked on revision 1` }),
  ).toBeVisible();
  await expect(page.locator('ins')).toHaveText('Tuesday');
  await page.getByText('What you changed').click();
  await expect(page.locator('ins')).toHaveText('gate');

  // Both texts are still there after a reload.
  await page.reload();
  await expect(page.locator('ins')).toHaveText('Tuesday');
  await page.getByRole('button', { name: 'Carry my text onto revision 2' }).click();
  await expect(sumOfPlaces(page)).toBeVisible();
  await expect(page.locator('[data-side="after"] ins').getByText('Monday')).toBeVisible();
  await expect(page.locator('[data-side="after"] ins').getByText('gate')).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(newTextField(page)).toHaveValue(mine);

  // The other's change taken in by hand, the text goes through.
  await newTextField(page).fill(mine.replace('on Monday', 'on Tuesday'));
  await page.getByRole('button', { name: 'Compare with revision 2' }).click();
  await applyButton(page, /^Save revision 3/).click();
  await expectSavedRevision(page, article.id, 3);
});

test('a text that cannot be saved is refused in words, and kept', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await page.goto(`/articles/${article.id}/revise`);
  await page.getByRole('button', { name: 'Start from revision 1' }).click();
  await expect(newTextField(page)).toHaveValue(article.revision.text);
  await page.getByRole('button', { name: 'Compare with revision 1' }).click();
  await expect(page.getByText('Nothing has changed')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the text' }).click();

  await newTextField(page).fill('<p> </p>');
  await page.getByRole('radio', { name: 'HTML' }).check();
  await page.getByRole('button', { name: 'Compare with revision 1' }).click();
  await expect(page.getByText('This text cannot be taken')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'The HTML contains no words' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the text' }).click();
  await expect(newTextField(page)).toHaveValue('<p> </p>');
});

test('a file says by its name how it is read', async ({ openAs, world }) => {
  const article = await makeArticle(world.tokens.editor);
  const page = await openAs('editor');
  await page.goto(`/articles/${article.id}/revise`);
  await expectReady(page);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'second-draft.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Quay rents\n\nThe council owns **43** of the 60 stalls.'),
    });
  await expect(page.getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await page.getByRole('button', { name: 'Compare with revision 1' }).click();
  const cells = page.locator('td[data-side="after"]');
  await expect(cells.filter({ hasText: 'The council owns 43 of the 60 stalls.' })).toBeVisible();
  await expect(cells.filter({ hasText: '#' })).toHaveCount(0);
});

test('any two revisions are compared, and which two is in the address', async ({ openAs, world }) => {
  const { editor } = world.tokens;
  const rest = ['The wall is to stand by May.', 'Work began in March.', `It is phase ${randomUUID()}.`];
  const article = await makeArticle(editor, { text: [bodyText, ...rest].join('\n\n') });
  await revise(editor, article.id, [['41 of the 60', '44 of the 60']]);
  await revise(editor, article.id, [['since 1998', 'since 1997']]);
  const page = await openAs('viewer');
  await page.goto(`/articles/${article.id}/revisions?from=1&to=3`);
  await expect(page.locator('ins')).toHaveText(['1997', '44']);
  await page.getByLabel('From').selectOption('2');
  await expect(page.locator('ins')).toHaveText(['1997']);
  await expect(page).toHaveURL(/from=2&to=3$/);
  await page.getByText('In one', { exact: true }).click();
  await expect(page.locator('td').filter({ hasText: 'since 19981997' })).toBeVisible();
  await expect(page.getByText('Work began in March.')).toBeHidden();
  await page.getByRole('button', { name: '3 paragraphs without a change' }).click();
  await expect(page.getByText('Work began in March.')).toBeVisible();
  await page.getByLabel('From').selectOption('1');
  await expect(page.getByText('Work began in March.')).toBeHidden();
  await page.getByText('Everything', { exact: true }).click();
  await expect(page.getByText('Work began in March.')).toHaveCount(1);
  await page.getByText('Side by side', { exact: true }).click();
  await expect(page.getByText('Work began in March.')).toHaveCount(2);
  // A viewer reads, and changes nothing.
  await expect(page.getByRole('link', { name: /Go back to this text/ })).toHaveCount(0);
  await page.goto(`/articles/${article.id}/revise`);
  await expect(page.getByText('You cannot change this article')).toBeVisible();
});

async function expectAccessiblePages(world: World, page: Page, where: string): Promise<void> {
  const { article } = await makeRevisable(world);
  const path = `/articles/${article.id}`;
  await page.goto(`${path}/revise`);
  await expect(newTextField(page)).toBeVisible();
  await expectReady(page);
  await expectAccessible(page, `the new text, ${where}`);
  await expectNoSidewaysScroll(page, `the new text, ${where}`);
  await compareText(page, article.id, editedText(article));
  await carriedClaim(page, 1)
    .getByRole('button', { name: /^Still this claim/ })
    .click();
  await page.getByRole('button', { name: /^Same/ }).click();
  await expectAccessible(page, `the carry-over, ${where}`);
  await expectNoSidewaysScroll(page, `the carry-over, ${where}`);
  await revise(world.tokens.editor2, article.id, [['on Monday', 'on Tuesday']]);
  await applyButton(page, /^Save revision 2/).click();
  await expect(page.getByText('What you changed')).toBeVisible();
  await expectAccessible(page, `the conflict, ${where}`);
  await expectNoSidewaysScroll(page, `the conflict, ${where}`);
  await page.goto(`${path}/revisions`);
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page, `the versions, ${where}`);
  await expectNoSidewaysScroll(page, `the versions, ${where}`);
  await page.goto(`${path}/revisions/1?claim=1`);
  await expect(articleText(page)).toBeVisible();
  await expectAccessible(page, `an old revision, ${where}`);
  await expectNoSidewaysScroll(page, `an old revision, ${where}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of revisions are accessible in the ${colorScheme} theme`, async ({ openAs, world }) => {
    test.setTimeout(120_000);
    const page = await openAs('editor', { colorScheme, reducedMotion: 'reduce' });
    await expectAccessiblePages(world, page, colorScheme);
  });
}

test('the pages of revisions fit a phone', async ({ openAs, world }) => {
  test.setTimeout(120_000);
  const page = await openAs('editor', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  await expectAccessiblePages(world, page, 'phone');
});
