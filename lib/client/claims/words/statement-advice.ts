const negatedFrame =
  /^\s*(it (is|was) (not|n['’]t) (true|the case|correct) that|it (isn|wasn)['’]t (true|the case) that|there is no truth|contrary to)/i;

/**
 * A soft warning about how a claim is worded, or null. A statement says what is claimed, and never its negation or the
 * verdict. It is read beside the verdict: "It is not true that … : False" says the opposite of what is meant.
 */
export function adviseStatement(statement: string, ratingLabels: readonly string[]): string | null {
  if (negatedFrame.test(statement)) {
    return 'Write what is claimed, not that it is wrong: “The tower is 300 m high”, not “It is not true that …”.';
  }
  const word = ratingLabels.find((label) => containsPhrase(statement, label));
  return word ? `“${word}” is a verdict. Leave it out of the statement and choose it below.` : null;
}

function containsPhrase(text: string, phrase: string): boolean {
  const escaped = phrase.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return escaped.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
