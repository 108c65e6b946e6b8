/** Where a blocker is taken out of the way: its claim in the article, or the article where it names no claim. */
export function blockerHref(articleId: string, claimNumber: number | null): string {
  return `/articles/${articleId}${claimNumber === null ? '' : `?claim=${claimNumber}`}`;
}
