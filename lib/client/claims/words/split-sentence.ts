interface QuotedSentence {
  sentence: string;
  quote: string;
  /** The text right before the quote, as much of it as was kept. */
  prefix: string;
}

export interface SentenceParts {
  before: string;
  quote: string;
  after: string;
}

/**
 * A kept sentence in three parts, with the quote in the middle. If the quote occurs in it more than once, the kept text
 * before the quote tells which one is meant.
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

/**
 * How many characters two texts share at their ends. The number is far higher if the longer text contains the whole
 * shorter one.
 */
function agreement(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length === shorter ? length + wholeBonus : length;
}

const wholeBonus = 1_000_000;
