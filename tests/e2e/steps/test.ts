import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { baseUrl } from '../../support/http';
import { allowServerModules } from '../../support/server-modules';
import type { StaffMember } from '../../support/staff';
import type { PersonKey, World } from '../../support/world';
import { type PageWatch, watchPage } from './watch-page';

interface Fixtures {
  /** The newsroom of this spec: made once a file, so that no file meets the rows of another. */
  world: World;
  /** A browser of its own, in which this person has signed in; nobody for `null`. */
  openAs: (person: PersonKey | null, options?: BrowserContextOptions) => Promise<Page>;
}

const worlds = new Map<string, Promise<World>>();

async function makeWorld(): Promise<World> {
  allowServerModules();
  const module = await import('../../support/world');
  return module.makeWorld();
}

/** An editor and a reviewer whose passwords are known, in a newsroom of their own. */
export async function makeSignInStaff(): Promise<Record<'editor' | 'reviewer' | 'admin', StaffMember>> {
  allowServerModules();
  const { makeStaff } = await import('../../support/staff');
  return makeStaff({ editor: ['editor'], reviewer: ['reviewer'], admin: ['admin'] });
}

export const test = base.extend<Fixtures>({
  world: async ({}, use, { file }) => {
    const world = worlds.get(file) ?? makeWorld();
    worlds.set(file, world);
    await use(await world);
  },
  openAs: async ({ browser, world }, use) => {
    const watches: PageWatch[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      if (person !== null) await context.addCookies([readCookie(await world.cookieFor(person))]);
      const page = await context.newPage();
      watches.push(await watchPage(page));
      return page;
    });
    const problems = watches.flatMap((watch) => [...watch.errors, ...watch.violations]);
    await Promise.all(contexts.map((context) => context.close()));
    expect.soft(problems, 'uncaught errors and violations of the content policy').toEqual([]);
  },
});

function readCookie(header: string): { name: string; value: string; url: string } {
  const at = header.indexOf('=');
  return { name: header.slice(0, at), value: header.slice(at + 1), url: baseUrl() };
}
