'use client';

import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { ArticleEditor } from '@/components/editor/article-editor';
import { OpeningText } from '@/components/editor/opening-text';
import { loadLaterParts } from '@/components/ui/page/later-part';
import { whenIdle } from '@/lib/client/when-idle';
import type { RevisionText } from '@/lib/contracts/articles';
import type { ArticleOpening } from '@/lib/contracts/workspace-stream';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { clearOfSheet } from '../rail/clear-of-sheet';
import classes from './article-pane.module.css';
import { useEditorClaims, useOpeningClaims } from './use-editor-claims';
import { useMarking } from './use-marking';

/** Height of the bar and the article's header, which cover the top of the scrolled text, in pixels. */
const coveredTop = 120;

interface ArticlePaneProps {
  /** Null while the text is loading. Until then its opening is shown. */
  revision: RevisionText | null;
  opening: ArticleOpening;
  areHighlightsVisible: boolean;
}

/** The text on its paper. */
export function ArticlePane({ revision, opening, areHighlightsVisible }: ArticlePaneProps) {
  const { article, session, commands, ratings, selection, editorRef, layout } = useWorkspace();
  const list = useClaimList(session.store);
  const claims = useEditorClaims(list, ratings);
  const openingClaims = useOpeningClaims(opening.claims, ratings);
  const mark = useMarking();
  const { task, endTask } = useMarkingTask();
  // The date line can only be at the start of the text, and so in its opening.
  const dateLine = useMemo(
    () => proposeArticleFields(textOfDocument(opening.document)).dateLine ?? null,
    [opening],
  );
  const canMark = article.canMark.allowed;
  const isReady = revision !== null && list.status === 'ready';

  const { claimId, getOrigin } = selection;
  useEffect(() => {
    if (claimId === null || !isReady) return;
    const isInSight = getOrigin() === 'text' || getOrigin() === 'mark';
    // Waits until the frame in which the sheet opens is over, so that the words are placed beside or above it.
    const frame = requestAnimationFrame(() => {
      const api = editorRef.current;
      if (!api) return;
      if (!isInSight) api.scrollToClaim(claimId, { inset: coveredTop });
      const record = session.store.getState().byId.get(claimId);
      if (record) clearOfSheet(api, record, coveredTop);
    });
    return () => cancelAnimationFrame(frame);
  }, [claimId, isReady, getOrigin, editorRef, session]);

  useEffect(() => {
    if (isReady) return whenIdle(loadLaterParts);
  }, [isReady]);

  /** Handles the keys before the editor, for which these two keys have another meaning. */
  function handleTaskKey(event: KeyboardEvent): void {
    if (task === null || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Escape') endTask();
    else takeSelected();
    event.preventDefault();
    event.stopPropagation();
  }
  function takeSelected(): void {
    const range = editorRef.current?.getSelectedRange();
    if (!range) return;
    mark(range, 'claim');
    editorRef.current?.collapseSelection();
  }

  return (
    // Nothing can be typed into the text, so its keys are the workspace’s.
    <div
      className={classes.paper}
      lang={article.language ?? undefined}
      data-shortcuts="allow"
      onKeyDownCapture={handleTaskKey}
    >
      {revision ? (
        <ArticleEditor
          document={revision.document as DocumentNode}
          text={revision.text}
          claims={claims}
          selectedClaimId={claimId}
          highlightsVisible={areHighlightsVisible}
          label={`Text of ${article.title}, version ${article.revisionNumber}`}
          dateLine={dateLine}
          inset={coveredTop}
          onReady={(api) => {
            editorRef.current = api;
            layout.emit();
          }}
          onLayoutChange={layout.emit}
          onSelectClaim={(id) => selection.select(id, 'text')}
          onSpanChange={canMark ? commands.moveSpan : undefined}
          onEdgeMove={commands.moveEdgeOf}
          taskWords={task && (task.kind === 'claim' ? `Claim ${task.number} is this now` : 'Mark this')}
          onMark={canMark ? mark : undefined}
        />
      ) : (
        <OpeningText
          document={opening.document}
          claims={openingClaims}
          dateLine={dateLine}
          areHighlightsVisible={areHighlightsVisible}
        />
      )}
    </div>
  );
}
