'use client';

import type { Person } from '@/lib/contracts/ability';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import type { WorkspaceArticle } from '@/components/workspace/workspace-article';
import { WorkspaceRoot } from '@/components/workspace/workspace-root';
import { ReviewScreen } from './review-screen';

interface ReviewProps {
  article: WorkspaceArticle;
  member: Person;
  stream: WorkspaceStream;
}

/** The article's claims that wait for a reviewer, one by one. */
export function Review({ article, member, stream }: ReviewProps) {
  return (
    <WorkspaceRoot article={article} member={member} stream={stream}>
      {(load) => <ReviewScreen {...load} />}
    </WorkspaceRoot>
  );
}
