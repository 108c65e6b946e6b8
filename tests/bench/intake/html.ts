import fs from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractArticle } from '@/lib/server/intake/extract-article';
import { atScale } from '../scale';
import { type Page, readNewsPages, readReadabilityPages } from './read-pages';
import { textOfTree } from './text-of-tree';
import { meanScore, scoreText } from './token-score';

const FOLDER = '../shared/data/intake';
const RUNS = 3;

/** What is measured, and what anybody would write first. */
const extractors: Record<string, (page: Page) => string> = {
  Linecheck: ({ html, url }) => extractArticle(html, url).text,
  Readability: ({ html }) => {
    const found = new Readability<Node>(parseHTML(html).document, { serializer: (node) => node }).parse();
    return found?.content ? textOfTree(found.content) : '';
  },
  'all <p>': ({ html }) =>
    Array.from(parseHTML(html).document.querySelectorAll('p'), ({ textContent }) => textContent).join('\n\n'),
};

/** How much of an article is found in its page, and how much else. */
export function measureHtml(): void {
  report('News pages', `${FOLDER}/zyte`, readNewsPages);
  report('Readability’s own pages', `${FOLDER}/readability`, readReadabilityPages);
}

function report(title: string, folder: string, readPages: (folder: string, most: number) => Page[]): void {
  if (!fs.existsSync(folder))
    return console.log(`\n${title}: ${folder} is not here, so nothing was measured.`);
  const pages = readPages(folder, atScale(Infinity, 4));
  console.log(`\n${title}: ${pages.length}; precision, recall and F1 over runs of four words`);
  for (const [name, extract] of Object.entries(extractors)) {
    const halves = [0, 1].map((half) => pages.filter((_page, at) => at % 2 === half));
    const [all, ...each] = [pages, ...halves].map((some) =>
      meanScore(some.map((page) => scoreText(page.truth, extract(page)))),
    );
    const figures = [all.precision, all.recall, all.f1]
      .map((figure) => figure.toFixed(4).padStart(9))
      .join('');
    console.log(
      `  ${name.padEnd(14)}${figures}   by halves ${each.map(({ f1 }) => f1.toFixed(4)).join(' ')}`,
    );
  }
  for (const [name, extract] of Object.entries(extractors)) {
    const times = pages.map((page) => bestOf(() => extract(page))).toSorted((left, right) => left - right);
    const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
    console.log(`  ${name.padEnd(14)}median ${at(0.5)} ms, p95 ${at(0.95)} ms a page`);
  }
}

function bestOf(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const startedAt = performance.now();
    work();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}
