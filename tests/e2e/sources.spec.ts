import { expect, type Page } from '@playwright/test';
import { approve, getClaim, makeArticle, makeProposedClaim } from '../support/claim-steps';
import { expectAccessible } from './steps/axe';
import { abandonJob, abandonLook, changeSource, closedPage, getSource, makeSource } from './steps/library';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

async function openSources(page: Page, search = ''): Promise<void> {
  await page.goto(`/sources${search}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await expectReady(page);
}

async function openEditor(page: Page, id: string): Promise<void> {
  await page.goto(`/sources/${id}/edit`);
  await expect(page.getByRole('form', { name: 'Edit the source' })).toBeVisible();
  await expectReady(page);
}

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const titleOf = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });

test('the library is reached, searched, filtered and walked by keys', async ({ openAs, world }) => {
  const { editor } = world.tokens;
  const talk = await makeSource(editor, { kind: 'interview', title: 'Talk with the lock keeper' });
  await makeSource(editor, { title: 'Lock keeper’s logbook' });
  await makeSource(editor, { title: 'Tide tables' });
  const page = await openAs('viewer');
  await page.goto('/');
  await expectReady(page);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await expect(titleOf(page, 'Tide tables')).toBeVisible();
  await expectReady(page);

  await page.keyboard.press('/');
  await page.keyboard.type('lock keeper');
  await expect(page).toHaveURL(/[?&]q=lock(\+|%20)keeper/);
  await expect(page.getByRole('status').filter({ hasText: '2 sources match' })).toBeVisible();
  await expect(titleOf(page, 'Tide tables')).toHaveCount(0);

  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Interview' }).click();
  await expect(page).toHaveURL(/kind=interview/);
  await expect(page.getByRole('status').filter({ hasText: '1 source matches' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('status').filter({ hasText: '2 sources match' })).toBeVisible();

  await openSources(page, '?q=lock+keeper&kind=interview');
  await expect(page.getByRole('searchbox')).toHaveValue('lock keeper');
  await page.keyboard.press('j');
  await expect(titleOf(page, talk.title)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/sources/${talk.id}$`));
});

test('an editor adds a page and a confidential record, which others see only from outside', async ({
  openAs,
  world,
}) => {
  const page = await openAs('editor');
  await openSources(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('add a source');
  await expect(page.getByRole('option', { name: /^Add a source/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search or do anything' })).toBeHidden();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a source' });
  await dialog.getByLabel('Address').fill('the council’s page');
  await dialog.getByLabel('Address').press('ControlOrMeta+Enter');
  await expect(dialog.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Address').fill(closedPage('/notes/quay-wall-repair-plan'));
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(titleOf(page, 'Quay wall repair plan')).toBeVisible();

  await page.getByRole('button', { name: 'Add a source' }).click();
  await expect(page).toHaveURL(/add=true/);
  await dialog.getByText('Something offline').click();
  await dialog.getByLabel('Title').fill('Letter from the night watch');
  await dialog.getByRole('switch', { name: 'Confidential' }).click();
  await dialog.getByLabel('Who may read it, beside you').click();
  await page.getByRole('option', { name: world.members.reviewer.name, exact: true }).click();
  // On to the next field, as a person goes on: the list of people closes.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option', { name: world.members.reviewer.name, exact: true })).toBeHidden();
  await expectAccessible(page, 'the form for a source');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, 'Letter from the night watch')).toContainText('Confidential');

  const reader = await openAs('reviewer');
  await openSources(reader, '?show=confidential');
  await expect(titleOf(reader, 'Letter from the night watch')).toBeVisible();
  const other = await openAs('editor2');
  await openSources(other, '?show=confidential');
  await expect(row(other, 'Confidential source')).toContainText('What it says is kept from you');
  await expect(other.getByText('Letter from the night watch')).toHaveCount(0);
});

test('on a phone the library is one of the places at the thumb', async ({ openAs }) => {
  const page = await openAs('viewer', {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto('/');
  await expectReady(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
});

test('an editor is told which approvals fall, and keeps what they typed when somebody else was faster', async ({
  openAs,
  world,
}) => {
  const { editor, editor2, reviewer } = world.tokens;
  const proposed = await makeProposedClaim(editor, await makeArticle(editor));
  const claim = await approve(reviewer, proposed);
  const sourceId = claim.sources[0]?.sourceId ?? '';
  const page = await openAs('editor');
  await openEditor(page, sourceId);
  await expect(page.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Title').fill('Quay rents, corrected edition');
  await expect(page.getByText('Saving this takes down 1 approval')).toBeVisible();
  await expectAccessible(page, 'the form of a source with a falling approval');

  await changeSource(editor2, await getSource(editor2, sourceId), {
    title: 'Quay rents 2024 to 2026',
    publisher: 'Harbour office',
  });
  await page.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Somebody saved this source' });
  await expect(conflict).toContainText('Quay rents 2024 to 2026');
  await expect(conflict).toContainText('Quay rents, corrected edition');
  await expect(page.getByLabel('Publisher')).toHaveValue('Harbour office');

  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Quay rents, corrected edition');
  await page.getByRole('button', { name: 'Save mine over theirs' }).click();
  await expect(page.getByText('Source saved')).toBeVisible();
  await expect(conflict).toBeHidden();
  expect(await getSource(editor, sourceId)).toMatchObject({
    title: 'Quay rents, corrected edition',
    publisher: 'Harbour office',
  });
  expect((await getClaim(editor, claim.id)).state).toBe('stale');
});

test('two sources with one address are found and merged', async ({ openAs, world }) => {
  const { editor } = world.tokens;
  const first = await makeSource(editor, { title: 'Ferry timetable', url: closedPage('/ferry') });
  const second = await changeSource(editor, await makeSource(editor, { title: 'Timetable of the ferry' }), {
    url: closedPage('/ferry'),
  });
  const page = await openAs('editor');
  await openSources(page, '?show=twins');
  await expect(row(page, first.title)).toContainText('Another source has this address');
  await page.getByRole('link', { name: `Edit ${second.title}` }).click();
  await page.getByRole('button', { name: `Merge into ${first.title}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two sources' });
  await expect(dialog).toContainText('leaves the library');
  await expect(dialog).toContainText('This cannot be undone');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${first.id}$`));
  expect((await getSource(editor, second.id)).mergedInto).toBe(first.id);

  await openSources(page, '?show=twins');
  await expect(page.getByText('No address is here twice')).toBeVisible();
});

test('an admin sees background work that was given up, and has it tried again', async ({ openAs, world }) => {
  const source = await makeSource(world.tokens.editor, { title: 'Minutes of the port board' });
  const lastError = await abandonJob(source.id);
  const page = await openAs('admin');
  await page.goto('/settings/jobs');
  await expectReady(page);
  await expect(row(page, source.title)).toContainText('Given up');
  await expect(row(page, source.title)).toContainText('3 of 3');
  await expect(row(page, source.title)).toContainText(lastError);
  await page.getByRole('button', { name: `Try again: ${source.title}` }).click();
  await expect(page.getByText(`It is tried again: ${source.title}`)).toBeVisible();
  await expect(page.getByRole('button', { name: `Try again: ${source.title}` })).toHaveCount(0);

  await abandonLook();
  await page.reload();
  await expectReady(page);
  await expect(row(page, 'Watched pages')).toContainText('Given up');
  await page.getByRole('button', { name: 'Try again: Watched pages' }).click();
  await expect(page.getByText('It is tried again: Watched pages')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again: Watched pages' })).toHaveCount(0);

  const other = await openAs('editor');
  await other.goto('/settings/people');
  await expect(other.getByRole('navigation', { name: 'Settings' })).toBeVisible();
  await expect(other.getByRole('link', { name: 'Background work' })).toHaveCount(0);
});
