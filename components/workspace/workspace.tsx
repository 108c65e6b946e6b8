'use client';

import type { Person } from '@/lib/contracts/ability';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import type { DocumentNode } from '@/lib/domain/text/document';
import type { WorkspaceArticle } from './workspace-article';
import { WorkspaceRoot } from './workspace-root';
import { WorkspaceScreen } from './workspace-screen';

interface WorkspaceProps {
  article: WorkspaceArticle;
  member: Person;
  /** The blocks with which the text begins. */
  opening: DocumentNode;
  stream: WorkspaceStream;
}

/** The article with its claims, to be marked and checked. */
export function Workspace({ article, member, opening, stream }: WorkspaceProps) {
  return (
    <WorkspaceRoot article={article} member={member} stream={stream}>
      {(load) => <WorkspaceScreen {...load} opening={opening} />}
    </WorkspaceRoot>
  );
}
