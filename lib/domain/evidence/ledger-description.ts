import { canonicalJson, type Json } from '../canonical-json';

type Description = { [field: string]: Json };

/**
 * What the ledger says of a piece of evidence. Of a confidential one it says that it is there and holds a digest of the
 * rest, so that it can be proved later without being told now: SHA-256 (lower-case hex) over salt, line feed, canonical JSON.
 */
export function ledgerDescription(
  description: Description,
  evidence: { isConfidential: boolean; salt: string; openFields: readonly string[] },
  sha256: (input: string) => string,
): Description {
  if (!evidence.isConfidential) return description;
  const open = evidence.openFields.flatMap((field): [string, Json][] => {
    const value = description[field];
    return value === undefined ? [] : [[field, value]];
  });
  return {
    ...Object.fromEntries(open),
    confidential: true,
    digest: sha256(`${evidence.salt}\n${canonicalJson(description)}`),
  };
}
