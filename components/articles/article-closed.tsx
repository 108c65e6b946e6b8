import { FileLock2 } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { Page } from '@/components/ui/page/page';

interface ArticleClosedProps {
  title: string;
  articleId: string;
  reason: string | null;
}

/** Shown on a page that changes an article, to a person who may not change it. */
export function ArticleClosed({ title, articleId, reason }: ArticleClosedProps) {
  return (
    <Page title={title}>
      <EmptyState
        icon={<FileLock2 size={32} />}
        title="You cannot change this article"
        action={<Link href={`/articles/${articleId}`}>Back to the article</Link>}
      >
        {reason}
      </EmptyState>
    </Page>
  );
}
