import type { BlockerDto } from '@/lib/contracts/gate';

/** Where a blocker can be removed: its claim in the article, the article's details, or the article itself. */
export function blockerHref(
  articleId: string,
  { code, claimNumber }: Pick<BlockerDto, 'code' | 'claimNumber'>,
): string {
  if (code === 'byline_names_member') return `/articles/${articleId}/details#writers`;
  return `/articles/${articleId}${claimNumber === null ? '' : `?claim=${claimNumber}`}`;
}
