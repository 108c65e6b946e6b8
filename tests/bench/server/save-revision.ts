import pg from 'pg';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { createBenchArticle as createBenchText } from '../editor/bench-article';
import { atScale, runs } from '../scale';
import { createBenchArticle, createBenchNewsroom } from './bench-newsroom';

/**
 * Saves a new text of large articles over HTTP: how long the dry run and the save take, and how long everybody else waits
 * for an answer meanwhile.
 */
const base = process.env.TEST_BASE_URL ?? '';
const owner = new pg.Pool({ connectionString: process.env.TEST_OWNER_DATABASE_URL, max: 2 });
const newsroom = await createBenchNewsroom(owner);
const headers = { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' };

const sizes = atScale(
  [
    { words: 20_000, claims: 1_000 },
    { words: 100_000, claims: 10_000 },
  ],
  [{ words: 4_000, claims: 100 }],
);

/** What a desk does between two revisions: words replaced, paragraphs gone, new, and moved. */
function edit(text: string, round: number): string {
  const paragraphs = text.split('\n\n');
  const moved = paragraphs.splice(3 + round, 1);
  paragraphs.splice(20 + round, 1);
  paragraphs.splice(40, 0, ...moved, `A new paragraph number ${round} says what nobody said before.`);
  return paragraphs
    .map((words, index) => (index % 9 === round % 9 ? words.replace(/ \w+ /, ' other ') : words))
    .join('\n\n');
}

async function send(
  id: string,
  text: string,
  baseRevision: number,
  isDryRun: boolean,
): Promise<CarryOverDto> {
  const answer = await fetch(`${base}/api/v1/articles/${id}/revisions${isDryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ text, baseRevision }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as CarryOverDto;
}

/** How long something took, and the longest that anybody else waited meanwhile, in milliseconds. */
interface Waited {
  took: number;
  wait: number;
}

/** The longest that a small request waited while the work went on. */
async function longestWait(work: () => Promise<unknown>): Promise<Waited> {
  let isOver = false;
  let wait = 0;
  const others = (async () => {
    while (!isOver) {
      const askedAt = performance.now();
      await (await fetch(`${base}/api/v1/health`)).text();
      wait = Math.max(wait, performance.now() - askedAt);
    }
  })();
  const startedAt = performance.now();
  await work();
  const took = performance.now() - startedAt;
  isOver = true;
  await others;
  return { took, wait };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ms = (values: number[]) => `${median(values).toFixed(0).padStart(5)} ms`;
const describe = (waited: Waited[]) =>
  `${ms(waited.map(({ took }) => took))}, others wait at most ${ms(waited.map(({ wait }) => wait))}`;

console.log(`\nSaving a revision over HTTP, median of ${runs}`);
for (const { words, claims } of sizes) {
  let { text } = createBenchText(words, 0);
  const article = await createBenchArticle(owner, newsroom, words, claims, text);
  const dry: Waited[] = [];
  const saved: Waited[] = [];
  let outcomes = '';
  for (let round = 0; round < runs; round += 1) {
    const next = edit(text, round);
    dry.push(await longestWait(() => send(article.id, next, round + 1, true)));
    saved.push(
      await longestWait(async () => {
        const { places } = await send(article.id, next, round + 1, false);
        outcomes = `${places.anchored} anchored, ${places.changed} changed, ${places.gone} gone`;
      }),
    );
    text = next;
  }
  console.log(`  ${words} words, ${claims} claims`);
  console.log(`    dry run ${describe(dry)}`);
  console.log(`    save    ${describe(saved)}`);
  console.log(`    after ${runs} revisions: ${outcomes}`);
}
await owner.end();
