import fs from 'node:fs';
import path from 'node:path';
import type { QuoteAnchor } from '../../support/anchoring/reanchor';

/** A claim in the old text of a pair and where it stands in the new one; no gold place when it must be gone. */
export interface AnchorCase {
  id: string;
  category: string;
  anchor: QuoteAnchor;
  gold: { start: number; end: number } | null;
  /** Whether nothing but signs and spaces differ, so that a flag is a false alarm. */
  isTypographic: boolean;
  /** Whether the words of the claim say something else now. */
  isMeaningChanged: boolean;
  before: string;
  after: string;
}

interface StoredCase extends QuoteAnchor {
  id: string;
  pair: string;
  category: string;
  gold: { start: number; end: number } | null;
  typographic?: boolean;
  numbersChanged?: boolean;
  negationChanged?: boolean;
}

interface StoredPair {
  id: string;
  before: string;
  after: string;
}

/** Reads cases from a JSONL file and their texts from the `pairs` file beside it (cases.x.jsonl, pairs.x.jsonl). */
export function readCases(file: string): AnchorCase[] {
  const pairsFile = path.join(path.dirname(file), path.basename(file).replace('cases', 'pairs'));
  const pairs = new Map(readLines<StoredPair>(pairsFile).map((pair) => [pair.id, pair]));
  return readLines<StoredCase>(file).map((stored) => {
    const pair = pairs.get(stored.pair);
    if (pair === undefined) throw new Error(`${file}: ${stored.id} names a pair that ${pairsFile} has not`);
    const { id, category, start, end, exact, prefix, suffix, gold } = stored;
    return {
      id,
      category,
      anchor: { start, end, exact, prefix, suffix },
      gold,
      isTypographic: stored.typographic === true,
      isMeaningChanged: stored.numbersChanged === true || stored.negationChanged === true,
      before: pair.before,
      after: pair.after,
    };
  });
}

function readLines<Line>(file: string): Line[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
