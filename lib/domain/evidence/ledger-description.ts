import { canonicalJson, type Json } from '../canonical-json';

type Description = { [field: string]: Json };

/**
 * What the ledger says about a piece of evidence. If it is confidential, the ledger only says that it exists and keeps
 * a digest of the rest. Its content can then be proved later and is not told now. The digest is SHA-256 (lower-case
 * hex) over salt, line feed, canonical JSON.
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
