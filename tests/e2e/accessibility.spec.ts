import { expect, type Page } from '@playwright/test';
import type { World } from '../support/world';
import { expectWorkspace } from './steps/article-text';
import { expectAccessible, expectNoSidewaysScroll } from './steps/axe';
import { makeCheckedArticle, makePublishedReport } from './steps/checked-article';
import { articleHtml } from '../support/site-answers/article-pages';
import { abandonJob, makeSource, storePage } from './steps/library';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

interface Place {
  name: string;
  path: string;
  /** Without a session. */
  isOpen?: boolean;
  ready: (page: Page) => Promise<unknown>;
}

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Opens a form in the card of the claim that is still in work. */
const form = (button: RegExp, name: string) => async (page: Page) => {
  const card = page.getByRole('article', { name: 'Claim 3' });
  await card.getByRole('button', { name: button }).click();
  await expect(card.getByRole('form', { name })).toBeVisible();
};

async function listPlaces(world: World): Promise<Place[]> {
  const { article } = await makeCheckedArticle(world);
  const report = await makePublishedReport(world);
  const path = `/articles/${article.id}`;
  const source = await makeSource(world.tokens.editor, { title: 'Letter of the harbour master' });
  await abandonJob(source.id);
  await storePage(world.tokens.editor, source.id, articleHtml());
  return [
    { name: 'sign-in', path: '/sign-in', isOpen: true, ready: heading('Sign in') },
    { name: 'desk', path: '/', ready: heading('Your desk') },
    { name: 'articles', path: '/articles', ready: heading('Articles') },
    { name: 'import', path: '/articles/new', ready: heading('Bring in an article') },
    { name: 'workspace', path, ready: expectWorkspace },
    {
      name: 'workspace with an open claim',
      path: `${path}?claim=1`,
      ready: (page) => expect(page.getByRole('article', { name: 'Claim 1' })).toBeVisible(),
    },
    {
      name: 'workspace with the form of a source',
      path: `${path}?claim=3`,
      ready: form(/^Add a source/, 'New source'),
    },
    {
      name: 'workspace with the form of a contact',
      path: `${path}?claim=3`,
      ready: form(/^Somebody was asked/, 'New contact'),
    },
    { name: 'details', path: `${path}/details`, ready: heading('Details') },
    {
      name: 'review',
      path: `${path}/review`,
      ready: (page) => expect(page.getByRole('article', { name: /^Claim/ })).toBeVisible(),
    },
    {
      name: 'history',
      path: `${path}/history`,
      ready: (page) => expect(page.getByRole('article').first()).toBeVisible(),
    },
    {
      name: 'report',
      path: `${path}/report`,
      ready: (page) => expect(page.getByText('Open points').first()).toBeVisible(),
    },
    { name: 'sources', path: '/sources', ready: heading('Sources') },
    {
      name: 'source',
      path: `/sources/${source.id}`,
      ready: (page) => expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible(),
    },
    { name: 'source editor', path: `/sources/${source.id}/edit`, ready: heading('Edit the source') },
    { name: 'reviews', path: '/reviews', ready: heading('Reviews') },
    { name: 'account', path: '/account', ready: heading(/account/i) },
    { name: 'newsroom', path: '/settings/newsroom', ready: heading(/settings/i) },
    { name: 'people', path: '/settings/people', ready: heading(/settings/i) },
    { name: 'roles', path: '/settings/roles', ready: heading(/settings/i) },
    { name: 'verdict scale', path: '/settings/scale', ready: heading(/settings/i) },
    {
      name: 'the newsroom’s ledger',
      path: '/settings/ledger',
      ready: (page) => expect(page.getByText(/set up the newsroom/)).toBeVisible(),
    },
    { name: 'background work', path: '/settings/jobs', ready: heading(/settings/i) },
    { name: 'API documentation', path: '/api-docs', isOpen: true, ready: heading('API') },
    {
      name: 'public report',
      path: `/r/${report.id}`,
      isOpen: true,
      ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
    },
    {
      name: 'public claim',
      path: `/r/${report.id}/claims/1`,
      isOpen: true,
      ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
    },
    { name: 'nothing here', path: '/articles/0', ready: heading('There is nothing here') },
  ];
}

const onPhone = [
  'sign-in',
  'desk',
  'articles',
  'sources',
  'source',
  'source editor',
  'background work',
  'workspace',
  'workspace with an open claim',
  'workspace with the form of a source',
  'workspace with the form of a contact',
  'details',
  'review',
  'report',
  'public report',
  'public claim',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is accessible in the ${colorScheme} theme`, async ({ openAs, world }) => {
    test.setTimeout(600_000);
    const places = await listPlaces(world);
    const signedIn = await openAs('all', { colorScheme, reducedMotion: 'reduce' });
    const signedOut = await openAs(null, { colorScheme, reducedMotion: 'reduce' });
    for (const { name, path, isOpen, ready } of places) {
      await test.step(name, async () => {
        const page = isOpen ? signedOut : signedIn;
        await page.goto(path);
        await ready(page);
        await expectReady(page);
        await expectAccessible(page, `${name}, ${colorScheme}`);
      });
    }
  });
}

test('every page fits a phone', async ({ openAs, world }) => {
  test.setTimeout(600_000);
  const places = await listPlaces(world);
  const options = {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  } as const;
  const signedIn = await openAs('all', options);
  const signedOut = await openAs(null, options);
  for (const { name, path, isOpen, ready } of places) {
    await test.step(name, async () => {
      const page = isOpen ? signedOut : signedIn;
      await page.goto(path);
      await ready(page);
      await expectReady(page);
      if (onPhone.includes(name)) await expectAccessible(page, `${name} on a phone`);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, `${name} at 320 pixels`);
      await page.setViewportSize({ width: 390, height: 844 });
    });
  }
});
