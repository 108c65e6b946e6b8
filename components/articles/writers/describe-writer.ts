import type { ArticleWriter } from '@/lib/contracts/articles';

/** Whether somebody wrote the article, and who says so. */
export function describeWriter({ status, member, reason, decidedBy }: ArticleWriter): string {
  switch (status) {
    case 'writer':
      return member ? 'Writer' : 'Writer, from outside';
    case 'proposed':
      return 'The byline may mean them. They count as a writer until somebody says.';
    case 'other':
      return `Not a writer: ${reason ?? ''} (${decidedBy?.name ?? ''})`;
  }
}
