import type { Page } from '@playwright/test';

/** What went wrong in a page, gathered while it is used. */
export interface PageWatch {
  /** Errors that nothing caught. */
  errors: string[];
  /** What the page wrote to the console as an error; a refused request is one of them. */
  complaints: string[];
  /** What the content security policy stopped. */
  violations: string[];
}

const watches = new WeakMap<Page, PageWatch>();

/** Listens from before the first script runs. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const watch: PageWatch = { errors: [], complaints: [], violations: [] };
  watches.set(page, watch);
  page.on('pageerror', (error) => watch.errors.push(`${error.message} at ${page.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') watch.complaints.push(`${message.text()} at ${page.url()}`);
  });
  await page.exposeFunction('reportViolation', (words: string) =>
    watch.violations.push(`${words} at ${page.url()}`),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const report = (window as typeof window & { reportViolation?: (words: string) => unknown })
        .reportViolation;
      report?.([violatedDirective, blockedURI, sample].join(' '));
    });
  });
  return watch;
}

/** The watch of a page that `openAs` opened. */
export function watchOf(page: Page): PageWatch {
  const watch = watches.get(page);
  if (!watch) throw new Error('This page is not watched');
  return watch;
}
