'use client';

import { Skeleton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { ArticleEditor } from '@/components/editor/article-editor';
import type { RevisionDto } from '@/lib/contracts/articles';
import type { DocumentNode } from '@/lib/domain/text/document';
import { proposeArticleFields } from '@/lib/domain/text/propose-article-fields';
import classes from './article-pane.module.css';
import { clearOfSheet } from './clear-of-sheet';
import { useMarkingTask } from './marking-task';
import { useClaimList } from './use-claim-list';
import { useEditorClaims } from './use-editor-claims';
import { useMarking } from './use-marking';
import { useWorkspace } from './workspace-context';

/** What lies over the top of the scrolled text, in pixels: the bar and the article's header. */
const coveredTop = 120;

interface ArticlePaneProps {
  revision: RevisionDto | null;
  areHighlightsVisible: boolean;
}

/** The text on its paper. */
export function ArticlePane({ revision, areHighlightsVisible }: ArticlePaneProps) {
  const { article, session, commands, ratings, selection, editorRef, layout } = useWorkspace();
  const list = useClaimList(session.store);
  const claims = useEditorClaims(list, ratings);
  const mark = useMarking();
  const { task, endTask } = useMarkingTask();
  const dateLine = useMemo(
    () => (revision ? proposeArticleFields(revision.text).dateLine : undefined),
    [revision],
  );
  const canMark = article.canMark.allowed;
  const isReady = revision !== null && list.status === 'ready';

  const { claimId, getOrigin } = selection;
  useEffect(() => {
    if (claimId === null || !isReady) return;
    const isInSight = getOrigin() === 'text' || getOrigin() === 'mark';
    // After the frame in which the sheet opens, so that the words come to lie beside or above it.
    const frame = requestAnimationFrame(() => {
      const api = editorRef.current;
      if (!api) return;
      if (!isInSight) api.scrollToClaim(claimId, { inset: coveredTop });
      const record = session.store.getState().byId.get(claimId);
      if (record) clearOfSheet(api, record, coveredTop);
    });
    return () => cancelAnimationFrame(frame);
  }, [claimId, isReady, getOrigin, editorRef, session]);

  /** Before the editor, which knows these two keys in another sense. */
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
    <div className={classes.paper} data-shortcuts="allow" onKeyDownCapture={handleTaskKey}>
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
          taskWords={task && `Claim ${task.number} is this now`}
          onMark={canMark ? mark : undefined}
        />
      ) : (
        <TextSkeleton />
      )}
    </div>
  );
}

/** Holds the place of the first screen of text. */
function TextSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {[96, 100, 88, 100, 94, 60, 98, 100, 72, 100, 91, 83].map((width, index) => (
        <Skeleton key={index} height={16} width={`${width}%`} />
      ))}
    </div>
  );
}
