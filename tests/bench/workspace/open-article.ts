import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { atScale, runs } from '../scale';
import { createBenchArticle, createBenchNewsroom } from '../server/bench-newsroom';

/**
 * Opens large articles in the product itself, over HTTP, in a browser that has its scripts cached: from the request for
 * the page to text that can be read, to claims in it, to the editor with all of both and the list beside it; then marks
 * one more and takes the time until it is drawn. What the text moves by when the editor takes the place of its opening
 * counts as well.
 */
const base = process.env.TEST_BASE_URL ?? '';
const owner = new pg.Pool({ connectionString: process.env.TEST_OWNER_DATABASE_URL, max: 2 });
const newsroom = await createBenchNewsroom(owner);
const sid = randomUUID();
await owner.query(
  `INSERT INTO session (id, member_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`,
  [sid, newsroom.actor.memberId],
);
const cookie = await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET ?? '' });

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addCookies([{ name: 'linecheck.session', value: cookie, url: base }]);
// The TypeScript loader wraps named functions in a helper that a page does not have.
await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What is waited for, by what shows that it is drawn. */
const sights = {
  text: '.lc-opening p, .ProseMirror p',
  claims: ':is(.lc-opening, .ProseMirror) .lc-claim',
  editor: '.ProseMirror .lc-claim',
  list: '[data-claim-row]',
};
type Seen = Record<keyof typeof sights | 'shift', number>;

declare global {
  interface Window {
    benchSeen: Partial<Seen>;
  }
}

/** Notes, in the page's own clock since the navigation began, when each sight was drawn. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript((selectors) => {
    const seen: Partial<Seen> = { shift: 0 };
    window.benchSeen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift = (seen.shift ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      for (const [name, selector] of Object.entries(selectors) as [keyof typeof selectors, string][]) {
        if (document.querySelector(selector)?.getClientRects().length) seen[name] ??= performance.now();
      }
      if (Object.keys(selectors).some((name) => seen[name as keyof typeof selectors] === undefined))
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, sights);
}

const tab = await context.newPage();
await watch(tab);

/** In a tab that is there already: what a browser does for a new one would run beside the page. */
async function open(page: Page, path: string): Promise<Seen & { script: number }> {
  await page.goto('about:blank');
  await page.goto(`${base}${path}`);
  await page.waitForFunction(
    () => window.benchSeen.editor !== undefined && window.benchSeen.list !== undefined,
  );
  const seen = await page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = loaded.filter(
      ({ name, startTime }) => name.endsWith('.js') && startTime < (window.benchSeen.editor ?? 0),
    );
    const script = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { ...(window.benchSeen as Seen), script };
  });
  return seen;
}

/** From the key press to the new claim drawn in the text, over HTTP and database only if the screen waits for them. */
async function mark(path: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${base}${path}`);
  await page.locator('.ProseMirror .lc-claim').first().waitFor();
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    const paragraph = page.locator('.ProseMirror p').nth(round + 1);
    await paragraph.dblclick({ position: { x: 8, y: 12 } });
    times.push(
      await page.evaluate(async () => {
        const count = () => document.querySelectorAll('.ProseMirror .lc-badge').length;
        const before = count();
        const began = performance.now();
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true, cancelable: true }),
        );
        while (count() === before) {
          if (performance.now() - began > 5_000) throw new Error('The mark was never drawn.');
          await new Promise(requestAnimationFrame);
        }
        return performance.now() - began;
      }),
    );
    await page.keyboard.press('Escape');
  }
  await page.close();
  return median(times);
}

const sizes = atScale(
  [
    { words: 20_000, claims: 1_000 },
    { words: 100_000, claims: 10_000 },
  ],
  [{ words: 4_000, claims: 100 }],
);
for (const { words, claims } of sizes) {
  const article = await createBenchArticle(owner, newsroom, words, claims);
  const path = `/articles/${article.id}`;
  await open(tab, path);
  const opened: Awaited<ReturnType<typeof open>>[] = [];
  for (let run = 0; run < runs; run += 1) opened.push(await open(tab, path));
  const of = (name: keyof Seen | 'script') => median(opened.map((seen) => seen[name]));
  const columns = await fetch(`${base}/api/v1/articles/${article.id}/claims?view=columns`, {
    headers: { authorization: `Bearer ${newsroom.token}` },
  });
  const size = gzipSync(Buffer.from(await columns.arrayBuffer())).byteLength;
  console.log(`\n${words} words, ${claims} claims (median of ${runs})`);
  console.log(`  text readable      ${of('text').toFixed(0).padStart(6)} ms`);
  console.log(`  claims on screen   ${of('claims').toFixed(0).padStart(6)} ms`);
  console.log(`  editor in place    ${of('editor').toFixed(0).padStart(6)} ms`);
  console.log(`  list of claims     ${of('list').toFixed(0).padStart(6)} ms`);
  console.log(`  layout shift       ${of('shift').toFixed(3).padStart(6)}`);
  console.log(`  script before that ${(of('script') / 1024).toFixed(0).padStart(6)} KiB gzip`);
  console.log(`  mark to drawn      ${(await mark(path)).toFixed(0).padStart(6)} ms`);
  console.log(`  claims as columns  ${(size / 1024).toFixed(0).padStart(6)} KiB gzip`);
}

await browser.close();
await owner.end();
