import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { LedgerDto } from '@/lib/contracts/ledger';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { verify } from '@/scripts/verify.mjs';
import { call } from '../support/http';
import { makeSource } from './steps/library';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

test('an admin reads the newsroom’s own ledger, by kind, and takes it away to check it', async ({
  openAs,
  world,
}) => {
  const token = world.tokens.admin;
  const { body } = await call<{ members: MemberDto[] }>('GET', '/members', { token });
  const viewer = body.members.find(({ id }) => id === world.members.viewer.id);
  const change = { ifMatch: viewer?.version ?? 0, body: { roles: ['viewer', 'editor'] } };
  await call('PATCH', `/members/${world.members.viewer.id}`, { token, ...change });
  const source = await makeSource(world.tokens.editor, { title: 'Minutes of the port board' });

  const page = await openAs('admin');
  await page.goto('/settings/people');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Ledger' }).click();
  await expectReady(page);
  const changed = page.getByRole('article').filter({ hasText: `changed ${viewer?.name}` });
  await expect(changed).toContainText(world.members.admin.name);
  await expect(changed).toContainText('viewer, editor');
  await expect(page.getByRole('link', { name: 'a source' })).toHaveAttribute('href', `/sources/${source.id}`);

  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'People and tokens' }).click();
  await expect(page).toHaveURL(/kind=people/);
  await expect(changed).toBeVisible();
  await expect(page.getByRole('link', { name: 'a source' })).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as JSON' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const { head } = JSON.parse(text) as LedgerDto;
  expect(verify(text, { head }).code).toBe(0);
  await expect(page.getByText(`${head.sequence}:${head.hash}`)).toBeVisible();
});

test('nobody else finds it', async ({ openAs }) => {
  const page = await openAs('reviewer');
  await page.goto('/settings/people');
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ledger' })).toHaveCount(0);
  expect((await page.goto('/settings/ledger'))?.status()).toBe(404);
});
