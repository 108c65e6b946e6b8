'use client';

import type { Person } from '@/lib/contracts/ability';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import type { WorkspaceArticle } from '@/components/claim-session/workspace-article';
import { WorkspaceRoot } from '@/components/claim-session/workspace-root';
import { ReviewScreen } from './review-screen';

interface ReviewProps {
  article: WorkspaceArticle;
  member: Person;
  scale: ScaleDto;
  stream: WorkspaceStream;
}

/** The article's claims that wait for a reviewer, one by one. */
export function Review(props: ReviewProps) {
  return <WorkspaceRoot {...props}>{(load) => <ReviewScreen {...load} />}</WorkspaceRoot>;
}
