'use client';

import { type ReactNode, type RefObject } from 'react';
import type { ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import type { Signal } from '@/lib/client/signal';
import type { RatingDto } from '@/lib/contracts/newsroom';
import type { ClaimCommands } from '@/lib/client/claims/commands/claim-commands';
import type { WorkspaceSession } from '@/lib/client/claims/session/workspace-session';
import { createRequiredContext } from '@/lib/client/required-context';
import type { ClaimSelection } from './use-claim-selection';
import type { WorkspaceArticle } from './workspace-article';

/** What every part of the workspace uses. */
export interface Workspace {
  article: WorkspaceArticle;
  session: WorkspaceSession;
  commands: ClaimCommands;
  /** The revision's text; empty until it is here. */
  text: string;
  ratings: readonly RatingDto[];
  selection: ClaimSelection;
  editorRef: RefObject<ClaimLayerApi | null>;
  /** Tells when heights in the article may have changed. */
  layout: Signal;
  /** Opens another revision's text in this place. */
  showRevision: (number: number) => void;
  /** Says something once to those who do not see the screen. */
  announce: (message: string) => void;
}

const context = createRequiredContext<Workspace>('WorkspaceProvider');

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <context.Provider value={workspace}>{children}</context.Provider>;
}

/** The open workspace. Throws outside one. */
export const useWorkspace = context.useValue;
