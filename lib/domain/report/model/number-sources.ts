/**
 * Numbers the sources 1, 2, 3 … over the whole report, in the order of the given claims (text order). A source can then
 * be named by its number alone.
 */
export function numberSources<C extends { sources: readonly object[] }>(
  claims: readonly C[],
): (Omit<C, 'sources'> & { sources: (C['sources'][number] & { number: number })[] })[] {
  let number = 0;
  return claims.map((claim) => ({
    ...claim,
    sources: claim.sources.map((source: C['sources'][number]) => ({ ...source, number: ++number })),
  }));
}
