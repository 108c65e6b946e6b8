'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { callApi } from '@/lib/client/api/api';
import { loadRevisionText } from '@/lib/client/claims/session/load-revision-text';
import { createClaimCommands } from '@/lib/client/claims/commands/claim-commands';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { createWorkspaceSession } from '@/lib/client/claims/session/workspace-session';
import type { ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import { createSignal } from '@/lib/client/signal';
import type { Person } from '@/lib/contracts/ability';
import type { RevisionText } from '@/lib/contracts/articles';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import { CardFormsProvider } from './card-forms';
import { createNotices } from './create-notices';
import { isEditingClaim } from './editing-claim';
import { MarkingTaskProvider } from './marking-task';
import { useLiveRegion } from './live-region';
import { useClaimList } from './use-claim-list';
import { useClaimSelection } from './use-claim-selection';
import { TextEditingProvider } from './text-editing';
import { type LaterRevision, useClaimSync } from './use-claim-sync';
import type { WorkspaceArticle } from './workspace-article';
import { type Workspace, WorkspaceProvider } from './workspace-context';

/** The parts of the article that have been loaded. */
export interface WorkspaceLoad {
  revision: RevisionText | null;
  error: unknown;
  onRetry: () => void;
  /** The text that somebody has saved since. */
  newRevision: LaterRevision | null;
}

interface WorkspaceRootProps {
  article: WorkspaceArticle;
  member: Person;
  /** As it was when the page was made. */
  scale: ScaleDto;
  stream: WorkspaceStream;
  children: (load: WorkspaceLoad) => ReactNode;
}

/** An open article. Another revision of its text gets a new session: nothing of the old one stays. */
export function WorkspaceRoot({ article, ...props }: WorkspaceRootProps) {
  const queryClient = useQueryClient();
  const [revisionNumber, setRevisionNumber] = useState(article.revisionNumber);
  const showRevision = useCallback(
    (number: number) => {
      // Claims of an unchanged version can stand in other places now, and a claim may have a new question.
      queryClient.removeQueries({ queryKey: queryKeys.claims() });
      setRevisionNumber(number);
    },
    [queryClient],
  );
  const shown = useMemo(() => ({ ...article, revisionNumber }), [article, revisionNumber]);
  return <OpenRevision key={revisionNumber} article={shown} onShowRevision={showRevision} {...props} />;
}

interface OpenRevisionProps extends WorkspaceRootProps {
  onShowRevision: (number: number) => void;
}

/** One revision of an open article: its session, its data, and what the screen inside works with. */
function OpenRevision({ article, member, stream, onShowRevision, children, ...props }: OpenRevisionProps) {
  const queryClient = useQueryClient();
  const { id: articleId, revisionNumber: revision } = article;
  const [session] = useState(() =>
    createWorkspaceSession({ articleId, revision, member, stream, queryClient, createNotices }),
  );
  const editorRef = useRef<ClaimLayerApi | null>(null);
  const [layout] = useState(() => createSignal());
  const { region, announce } = useLiveRegion();
  const list = useClaimList(session.store);
  const selection = useClaimSelection(session.store, list);
  const sync = useClaimSync(session, (claimId) => isEditingClaim(session, claimId));

  const revisionQuery = useQuery({
    queryKey: queryKeys.revisionText(articleId, revision),
    queryFn: ({ signal }) => loadRevisionText(session, signal),
    staleTime: Infinity,
  });
  const { data: scale } = useQuery({
    queryKey: queryKeys.scale(),
    queryFn: ({ signal }) => callApi('getScale', { signal }),
    initialData: props.scale,
    staleTime: 60_000,
  });

  const text = revisionQuery.data?.text ?? '';
  const ratings = useMemo(() => [...scale.ratings].sort((one, other) => one.order - other.order), [scale]);
  const commands = useMemo(
    () => createClaimCommands({ session, text, notices: session.notices }),
    [session, text],
  );
  const workspace: Workspace = useMemo(
    () => ({
      article,
      session,
      commands,
      text,
      ratings,
      selection,
      editorRef,
      layout,
      showRevision: onShowRevision,
      announce,
    }),
    [article, session, commands, text, ratings, selection, layout, onShowRevision, announce],
  );

  return (
    <WorkspaceProvider workspace={workspace}>
      <CardFormsProvider>
        <MarkingTaskProvider>
          <TextEditingProvider>
            {children({
              revision: revisionQuery.data ?? null,
              error: revisionQuery.error ?? sync.rowsError,
              onRetry() {
                void revisionQuery.refetch();
                sync.reloadRows();
              },
              newRevision: sync.newRevision,
            })}
          </TextEditingProvider>
        </MarkingTaskProvider>
      </CardFormsProvider>
      {region}
    </WorkspaceProvider>
  );
}
