/** Code units of other words for those of a claim: within one paragraph, as the claim's own are. */
export const maxWordingLength = 5_000;
