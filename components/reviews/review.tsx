'use client';

import type { Person } from '@/lib/contracts/ability';
import type { WorkspaceArticle } from '@/components/workspace/workspace-article';
import { WorkspaceRoot } from '@/components/workspace/workspace-root';
import { ReviewScreen } from './review-screen';

interface ReviewProps {
  article: WorkspaceArticle;
  member: Person;
}

/** The article's claims that wait for a reviewer, one by one. */
export function Review({ article, member }: ReviewProps) {
  return (
    <WorkspaceRoot article={article} member={member}>
      {(load) => <ReviewScreen {...load} />}
    </WorkspaceRoot>
  );
}
