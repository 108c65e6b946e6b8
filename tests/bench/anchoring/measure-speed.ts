import { carryOver } from '../../support/anchoring/carry-over';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import type { Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import { reanchor } from '../../support/anchoring/reanchor';
import { applyEdits, type TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { describeAnchor } from '@/lib/domain/text/offsets/describe-anchor';
import { atScale } from '../scale';

const RUNS = 5;

/** The larger text also goes through so many known edits. */
const sizes = atScale(
  [
    { words: 20_000, claims: 1000, edited: 0 },
    { words: 100_000, claims: 10_000, edited: 100 },
  ],
  [
    { words: 2_000, claims: 100, edited: 0 },
    { words: 4_000, claims: 200, edited: 10 },
  ],
);

/** Prints what carrying over costs, and as a ratio what the search for each quote costs on the same texts. */
export function measureSpeed(): void {
  console.log(`\nSpeed, the quickest of ${RUNS}; in brackets against one indexOf a claim`);
  for (const { words, claims, edited } of sizes) {
    const before = writeArticle(words);
    const edits = spreadEdits(before, words / 200);
    const after = applyEdits(before, edits);
    const spans = spreadSpans(before, claims);
    const quotes = spans.map(({ startOffset, endOffset }) => before.slice(startOffset, endOffset));
    const search = bestOf(() => quotes.map((quote) => after.indexOf(quote)));
    const carried = bestOf(() => carryOver(before, after, spans));
    print(`${claims} claims on ${words} words`, carried, search);

    const some = spans.slice(0, 100).map(({ startOffset, endOffset }) => {
      const { quote, ...anchor } = describeAnchor(before, startOffset, endOffset);
      return { ...anchor, exact: quote };
    });
    const one = bestOf(() => carryOver(before, after, spans.slice(0, 1)));
    print(`a single claim on ${words} words`, one, search / claims);
    const each = bestOf(() => some.map((anchor) => reanchor(anchor, before, after)));
    print('a claim at a time, texts already compared', each / some.length, search / claims);
    if (edited > 0) {
      const few = spreadEdits(before, edited);
      print(
        `${claims} claims through ${edited} edits`,
        bestOf(() => carryOverEdits(before, few, spans)),
        search,
      );
    } else {
      print(
        `the word diff of ${words} words`,
        bestOf(() => diffWords(before, after)),
        search,
      );
    }
  }
}

/** An article of invented words: every paragraph different, the common words common. */
function writeArticle(words: number): string {
  const common = 'the of and in to a was on for that with by from as were'.split(' ');
  const paragraphs: string[] = [];
  for (let word = 0; word < words;) {
    const sentences = Array.from({ length: 4 }, () => {
      const content = Array.from({ length: 15 }, () => {
        word += 1;
        return word % 5 < 2
          ? common[(word * 7) % common.length]
          : `w${((word * 2_654_435_761) % 4001).toString(36)}`;
      });
      return `The ${content.join(' ')}.`;
    });
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n\n');
}

function spreadEdits(text: string, count: number): TextEdit[] {
  return Array.from({ length: count }, (_, at) => {
    const startOffset = Math.floor((at * text.length) / count) + (at % 90);
    return {
      startOffset,
      endOffset: startOffset + (at % 3) * 8,
      insert: at % 4 === 0 ? '' : ' changed here ',
    };
  });
}

function spreadSpans(text: string, count: number): Span[] {
  return Array.from({ length: count }, (_, at) => {
    const startOffset = Math.floor((at * (text.length - 200)) / count);
    return { startOffset, endOffset: startOffset + 5 + (at % 150) };
  });
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

function print(name: string, milliseconds: number, reference: number): void {
  const ratio = (milliseconds / reference).toFixed(2);
  console.log(`  ${name.padEnd(48)}${milliseconds.toFixed(3).padStart(12)} ms  (${ratio} ×)`);
}
