'use client';

import { useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { createLaterPart } from '@/components/ui/page/later-part';
import type { ArticleOpening } from '@/lib/contracts/workspace-stream';
import { noFilter } from '@/lib/client/claims/list/claim-filter';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useTextEditing } from '@/components/claim-session/text-editing';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { WorkspaceLoad } from '@/components/claim-session/workspace-root';
import { ArticlePane } from './text/article-pane';
import { ClaimsRail } from './rail/claims-rail';
import { FilterPanel } from './rail/filter-panel';
import { MarkingBanner } from './text/marking-banner';
import { NewRevisionBanner } from './text/new-revision-banner';
import { RefusedMarkNotices } from './text/refused-mark-notice';
import { useClaimCounts } from './rail/use-claim-counts';
import { useWorkspaceShortcuts } from './use-workspace-shortcuts';
import classes from './workspace.module.css';
import { WorkspaceBottomBar } from './workspace-bottom-bar';
import { WorkspaceHeader } from './header/workspace-header';

interface WorkspaceScreenProps extends WorkspaceLoad {
  opening: ArticleOpening;
}

const TextEditingPane = createLaterPart(
  async () => (await import('./text/text-editing-pane')).TextEditingPane,
  900,
);

/** Three zones: the filters, the article, its claims. On narrow screens the claims are a sheet over the article. */
export function WorkspaceScreen({ revision, opening, error, onRetry, newRevision }: WorkspaceScreenProps) {
  const { selection } = useWorkspace();
  const [filter, setFilter] = useState(noFilter);
  const [areHighlightsVisible, setHighlightsVisible] = useState(true);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const counts = useClaimCounts();
  const { task } = useMarkingTask();
  const { editing, review } = useTextEditing();
  // If the claims cover the text, they are closed while words are looked for.
  const isRailOpen = task === null && (isSheetOpen || selection.claimId !== null);

  useWorkspaceShortcuts({
    filter,
    isSheetOpen,
    onCloseSheet: () => setSheetOpen(false),
    onToggleHighlights: () => setHighlightsVisible((visible) => !visible),
  });

  return (
    <div className={classes.workspace}>
      <WorkspaceHeader
        areHighlightsVisible={areHighlightsVisible}
        onToggleHighlights={() => setHighlightsVisible((visible) => !visible)}
        onOpenClaims={() => setSheetOpen(true)}
      />
      <div
        className={classes.zones}
        data-rail={isRailOpen ? 'open' : 'closed'}
        data-whole-width={review !== null || undefined}
      >
        <aside className={`${classes.filters} screen-only`} aria-label="Filter the claims">
          <FilterPanel filter={filter} counts={counts} onChange={setFilter} />
        </aside>
        <section className={classes.article} aria-label="Article">
          {error != null && (
            <ErrorNotice error={error} title="The article did not come through" onRetry={onRetry} />
          )}
          {newRevision && !editing && <NewRevisionBanner newRevision={newRevision} />}
          <RefusedMarkNotices />
          <MarkingBanner />
          {editing && revision ? (
            <TextEditingPane revision={revision} draft={editing.draft} newRevision={newRevision} />
          ) : (
            <ArticlePane revision={revision} opening={opening} areHighlightsVisible={areHighlightsVisible} />
          )}
        </section>
        <ClaimsRail
          isOpen={isRailOpen}
          filter={filter}
          counts={counts}
          onFilter={setFilter}
          onClose={() => {
            setSheetOpen(false);
            selection.select(null, 'list');
          }}
        />
      </div>
      <WorkspaceBottomBar counts={counts} onOpenClaims={() => setSheetOpen(true)} />
    </div>
  );
}
