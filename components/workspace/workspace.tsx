'use client';

import type { Person } from '@/lib/contracts/ability';
import type { WorkspaceArticle } from './workspace-article';
import { WorkspaceRoot } from './workspace-root';
import { WorkspaceScreen } from './workspace-screen';

interface WorkspaceProps {
  article: WorkspaceArticle;
  member: Person;
}

/** The article with its claims, to be marked and checked. */
export function Workspace({ article, member }: WorkspaceProps) {
  return (
    <WorkspaceRoot article={article} member={member}>
      {(load) => <WorkspaceScreen {...load} />}
    </WorkspaceRoot>
  );
}
