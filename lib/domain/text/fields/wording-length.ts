/**
 * The longest suggested wording, in UTF-16 code units. It stays within one paragraph, as the claim's own words do.
 */
export const maxWordingLength = 5_000;
