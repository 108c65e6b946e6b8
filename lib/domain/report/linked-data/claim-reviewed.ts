import type { ReportClaim } from '../model/report-model';

/** Google asks for fewer characters than this, so that the line does not wrap. */
const shortLength = 75;

/** A quotation shorter than this is a fragment ("42-year-old") and claims nothing by itself. */
const fewestWords = 4;

/**
 * The claim in words for `claimReviewed`. It is never cut, because a cut changes the claim. It has no rating in it if
 * there is a wording without one. The statement is preferred; if it is long, a quotation that can stand alone is used.
 */
export function chooseClaimReviewed(
  claim: Pick<ReportClaim, 'statement' | 'anchor' | 'sentence'>,
  ratingLabel: string,
): string {
  const statement = oneLine(claim.statement);
  const quote = oneLine(claim.anchor.quote);
  const sentence = oneLine(claim.sentence);
  const whole = [statement, quote.split(' ').length >= fewestWords ? quote : '', sentence].filter(
    (text) => text !== '',
  );
  const clean = whole.filter((text) => !mentions(text, ratingLabel));
  const chosen = clean.find((text) => text.length < shortLength) ?? clean[0];
  if (chosen !== undefined) return chosen;
  return quote !== '' && !mentions(quote, ratingLabel)
    ? quote
    : withoutRating(statement || quote, ratingLabel);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function mentions(text: string, label: string): boolean {
  return text.toLowerCase().includes(label.toLowerCase());
}

/** Removes "False: …" and "It is false that …" from a statement. A rating's word inside the claim itself stays. */
function withoutRating(text: string, label: string): string {
  const word = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bare = text.replace(new RegExp(`^(?:it(?: is|['’]s) ${word} that |${word}\\s*[:–—-]\\s*)`, 'i'), '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
