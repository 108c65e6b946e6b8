import { expect, type Page } from '@playwright/test';
import { call } from '../support/http';
import type { World } from '../support/world';
import { expectWorkspace } from './steps/article-text';
import { expectAccessible, expectLegible, expectNoSidewaysScroll } from './steps/axe';
import { makeCheckedArticle, makePublishedReport } from './steps/checked-article';
import { articleHtml } from '../support/site-answers/article-pages';
import { abandonJob, makeSource, storePage } from './steps/library';
import { expectReady } from './steps/ready';
import { test } from './steps/test';

/** What the pages are of: an article in check, a published report, a source with a copy. */
interface Made {
  article: string;
  report: string;
  source: string;
}

interface Place {
  name: string;
  path: string | ((made: Made) => string);
  /** Without a session. */
  isOpen?: boolean;
  /** Its rules are asked on a phone as well, not its width alone. */
  isForPhones?: boolean;
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

async function make(world: World): Promise<Made> {
  const { article } = await makeCheckedArticle(world);
  const report = await makePublishedReport(world);
  // Refused, so that the ledger's page has somebody to name.
  await call('GET', '/jobs', { token: world.tokens.viewer });
  const source = await makeSource(world.tokens.editor, { title: 'Letter of the harbour master' });
  await abandonJob(source.id);
  await storePage(world.tokens.editor, source.id, articleHtml());
  return { article: `/articles/${article.id}`, report: `/r/${report.id}`, source: `/sources/${source.id}` };
}

const made = new WeakMap<World, Promise<Made>>();
/** Made once for all the pages of a newsroom. */
function makeOnce(world: World): Promise<Made> {
  const known = made.get(world) ?? make(world);
  made.set(world, known);
  return known;
}

const places: Place[] = [
  { name: 'sign-in', path: '/sign-in', isOpen: true, isForPhones: true, ready: heading('Sign in') },
  { name: 'desk', path: '/', isForPhones: true, ready: heading('Your desk') },
  { name: 'articles', path: '/articles', isForPhones: true, ready: heading('Articles') },
  { name: 'import', path: '/articles/new', ready: heading('Bring in an article') },
  { name: 'workspace', path: ({ article }) => article, isForPhones: true, ready: expectWorkspace },
  {
    name: 'workspace with an open claim',
    path: ({ article }) => `${article}?claim=1`,
    isForPhones: true,
    ready: (page) => expect(page.getByRole('article', { name: 'Claim 1' })).toBeVisible(),
  },
  {
    name: 'workspace with the form of a source',
    path: ({ article }) => `${article}?claim=3`,
    isForPhones: true,
    ready: form(/^Add a source/, 'New source'),
  },
  {
    name: 'workspace with the form of a contact',
    path: ({ article }) => `${article}?claim=3`,
    isForPhones: true,
    ready: form(/^Somebody was asked/, 'New contact'),
  },
  {
    name: 'details',
    path: ({ article }) => `${article}/details`,
    isForPhones: true,
    ready: heading('Details'),
  },
  {
    name: 'review',
    path: ({ article }) => `${article}/review`,
    isForPhones: true,
    ready: (page) => expect(page.getByRole('article', { name: /^Claim/ })).toBeVisible(),
  },
  {
    name: 'history',
    path: ({ article }) => `${article}/history`,
    ready: (page) => expect(page.getByRole('article').first()).toBeVisible(),
  },
  {
    name: 'report',
    path: ({ article }) => `${article}/report`,
    isForPhones: true,
    ready: (page) => expect(page.getByText('Open points').first()).toBeVisible(),
  },
  { name: 'sources', path: '/sources', isForPhones: true, ready: heading('Sources') },
  {
    name: 'source',
    path: ({ source }) => source,
    isForPhones: true,
    ready: (page) => expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible(),
  },
  {
    name: 'source editor',
    path: ({ source }) => `${source}/edit`,
    isForPhones: true,
    ready: heading('Edit the source'),
  },
  { name: 'reviews', path: '/reviews', ready: heading('Reviews') },
  { name: 'account', path: '/account', ready: heading(/account/i) },
  { name: 'newsroom', path: '/settings/newsroom', ready: heading(/settings/i) },
  { name: 'people', path: '/settings/people', ready: heading(/settings/i) },
  { name: 'roles', path: '/settings/roles', ready: heading(/settings/i) },
  { name: 'verdict scale', path: '/settings/scale', ready: heading(/settings/i) },
  {
    name: 'the newsroom’s ledger',
    path: () => '/settings/ledger',
    ready: (page) => expect(page.getByRole('region', { name: 'Refused' })).toContainText('not permitted'),
  },
  { name: 'background work', path: '/settings/jobs', isForPhones: true, ready: heading(/settings/i) },
  { name: 'API documentation', path: '/api-docs', isOpen: true, ready: heading('API') },
  {
    name: 'public report',
    path: ({ report }) => report,
    isOpen: true,
    isForPhones: true,
    ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  },
  {
    name: 'public claim',
    path: ({ report }) => `${report}/claims/1`,
    isOpen: true,
    isForPhones: true,
    ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  },
  { name: 'nothing here', path: '/articles/0', ready: heading('There is nothing here') },
];

test.describe.configure({ mode: 'parallel' });

for (const place of places) {
  const { name, path, isOpen = false, isForPhones = false, ready } = place;
  const open = async (page: Page, world: World) => {
    await page.goto(typeof path === 'string' ? path : path(await makeOnce(world)));
    await ready(page);
    await expectReady(page);
  };
  const person = isOpen ? null : 'all';

  test(`${name}: accessible in both themes`, async ({ openAs, world }) => {
    const page = await openAs(person, { colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, world);
    await expectAccessible(page, name);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectLegible(page, `${name}, dark`);
  });

  test(`${name}: fits a phone`, async ({ openAs, world }) => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
    const page = await openAs(person, { ...phone, reducedMotion: 'reduce' });
    await open(page, world);
    if (isForPhones) await expectAccessible(page, `${name} on a phone`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page, `${name} at 320 pixels`);
  });
}
