interface QuotedSentence {
  sentence: string;
  quote: string;
  /** The text right before the quote, however far it was kept. */
  prefix: string;
}

export interface SentenceParts {
  before: string;
  quote: string;
  after: string;
}

/**
 * A kept sentence in three parts, the quote in the middle. Where the quote stands in it more than once, what was kept of
 * the text before it tells which one is meant.
 */
export function splitSentence({ sentence, quote, prefix }: QuotedSentence): SentenceParts {
  let best = -1;
  let bestScore = -1;
  for (let at = sentence.indexOf(quote); at >= 0 && quote !== ''; at = sentence.indexOf(quote, at + 1)) {
    const score = agreement(sentence.slice(0, at), prefix);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  if (best < 0) return { before: '', quote, after: '' };
  return { before: sentence.slice(0, best), quote, after: sentence.slice(best + quote.length) };
}

/** How many characters two texts have in common at their ends; far more where the shorter one is in the other whole. */
function agreement(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length === shorter ? length + wholeBonus : length;
}

const wholeBonus = 1_000_000;
