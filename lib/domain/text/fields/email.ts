const maxEmailLength = 254;
const maxLocalLength = 64;
const localPartPattern = /^[^\s\p{C}@"(),:;<>[\\\]]+$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/**
 * The one form in which an e-mail address is stored and compared (NFKC, trimmed, lower case), or null when it is
 * not a plausible address. A look-alike such as U+FF20 that only becomes "@" by normalisation is refused: it would
 * let one spelling pass a check and another one be used (GHSA-7rqj-j65f-68wh).
 */
export function normaliseEmail(value: string): string | null {
  // The longest plausible address may shrink by normalisation, but not from an unbounded input.
  if (value.length > 4 * maxEmailLength) return null;
  const email = value.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  if (email.length > maxEmailLength || countAtSigns(value) !== 1 || countAtSigns(email) !== 1) return null;

  const atSign = email.indexOf('@');
  const localPart = email.slice(0, atSign);
  if (localPart.length > maxLocalLength || !localPartPattern.test(localPart)) return null;
  if (localPart.startsWith('.') || localPart.endsWith('.') || localPart.includes('..')) return null;

  const labels = email.slice(atSign + 1).split('.');
  return labels.length >= 2 && labels.every((label) => domainLabel.test(label)) ? email : null;
}

function countAtSigns(value: string): number {
  return value.split('@').length - 1;
}
