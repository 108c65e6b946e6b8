import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';
import { nextWordBoundary } from '@/lib/domain/text/sentences/next-word-boundary';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { validateDocument } from '@/lib/domain/text/document/validate-document';
import { atScale } from '../scale';

const PARAGRAPH =
  'The city council met on Monday, and Mr. Okafor said that “the bridge, which carries 40,000 cars a day, is not safe. It never was.” The U.S. engineers who built it in 1961 did not answer.';
const TEXT = Array.from({ length: atScale(3100, 31) }, () => PARAGRAPH).join('\n\n');

/** What the text domain costs on an article of 100,000 words. */

/** The quickest of several runs, in milliseconds: what the work costs when the machine does nothing else. */
function bestOf(runs: number, work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    work();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}

function spread(count: number, work: (offset: number) => unknown): () => void {
  return () => {
    for (let i = 0; i < count; i += 1) work(Math.floor((i * TEXT.length) / count));
  };
}

const document = documentFromText(TEXT);
const index = createTextIndex(document);

const cases: [string, () => unknown][] = [
  ['text to document', () => documentFromText(TEXT)],
  ['index of a document', () => createTextIndex(document)],
  ['validation of a document', () => validateDocument(document)],
  ['20,000 offsets to positions and back', spread(20_000, (offset) => index.offsetAt(index.posAt(offset)))],
  ['20,000 offsets checked for graphemes', spread(20_000, (offset) => isGraphemeBoundary(TEXT, offset))],
  ['200 sentences found', spread(200, (offset) => sentenceAt(TEXT, offset, offset + 5))],
  ['200 moves by a word', spread(200, (offset) => nextWordBoundary(TEXT, offset, 1))],
];

console.log(`\nText of ${TEXT.split(/\s+/).length} words, best of 5`);
for (const [name, work] of cases)
  console.log(`  ${name.padEnd(40)}${bestOf(5, work).toFixed(1).padStart(8)} ms`);
