/**
 * Numbers for words, the same word having the same number in both texts, with a capital or without ("the Agency",
 * "the agency"), but not in capitals alone: "US" is not "us". `foldedOf` gives the number that a word shares with all
 * its cases, by which texts are aligned but never judged.
 */
export interface WordIds {
  idOf: (word: string) => number;
  foldedOf: (id: number) => number;
  size: () => number;
}

const smallLetter = /\p{Ll}/u;
const twoCapitals = /\p{Lu}.*?\p{Lu}/su;

/** Empty numbering; numbers are given in order from 0. */
export function createWordIds(): WordIds {
  const known = new Map<string, number>();
  const folded: number[] = [];
  const add = (word: string): number => {
    const id = folded.length;
    known.set(word, id);
    folded.push(id);
    return id;
  };
  return {
    idOf(written) {
      const word = isInCapitals(written) ? written : written.toLowerCase();
      const seen = known.get(word);
      if (seen !== undefined) return seen;
      const lower = word.toLowerCase();
      const lowerId = known.get(lower) ?? add(lower);
      if (lower === word) return lowerId;
      const id = add(word);
      folded[id] = lowerId;
      return id;
    },
    foldedOf: (id) => folded[id],
    size: () => folded.length,
  };
}

/** In two tests: one pattern for both takes a time that grows with the cube of a long word. */
function isInCapitals(word: string): boolean {
  return !smallLetter.test(word) && twoCapitals.test(word);
}
