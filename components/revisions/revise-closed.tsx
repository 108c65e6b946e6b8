import { FileLock2 } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';

interface ReviseClosedProps {
  articleId: string;
  reason: string | null;
}

/** What stands on the page of a new text for a person who may not change it. */
export function ReviseClosed({ articleId, reason }: ReviseClosedProps) {
  return (
    <Page title="New text">
      <EmptyState
        icon={<FileLock2 size={32} />}
        title="You cannot change this text"
        action={<Link href={`/articles/${articleId}`}>Back to the article</Link>}
      >
        {reason}
      </EmptyState>
    </Page>
  );
}
