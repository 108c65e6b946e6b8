'use client';

import type { Person } from '@/lib/contracts/ability';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import type { ArticleOpening, WorkspaceStream } from '@/lib/contracts/workspace-stream';
import type { WorkspaceArticle } from '@/components/claim-session/workspace-article';
import { WorkspaceRoot } from '@/components/claim-session/workspace-root';
import { WorkspaceScreen } from './workspace-screen';

interface WorkspaceProps {
  article: WorkspaceArticle;
  member: Person;
  scale: ScaleDto;
  opening: ArticleOpening;
  stream: WorkspaceStream;
}

/** The article with its claims, to be marked and checked. */
export function Workspace({ opening, ...props }: WorkspaceProps) {
  return (
    <WorkspaceRoot {...props}>{(load) => <WorkspaceScreen {...load} opening={opening} />}</WorkspaceRoot>
  );
}
