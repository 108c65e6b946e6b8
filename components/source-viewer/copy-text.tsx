'use client';

import { type Ref, useEffect, useImperativeHandle, useMemo, useState } from 'react';
import { ArticleEditor } from '@/components/editor/article-editor';
import type { ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import type { EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import type { SnapshotDto } from '@/lib/contracts/sources';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import classes from './copy-text.module.css';

/** Height of the bars that cover the top of the scrolled text, in pixels. */
const coveredTop = 140;

export interface CopyTextHandle {
  getSelectedRange: () => SpanRange | null;
}

interface CopyTextProps {
  ref: Ref<CopyTextHandle>;
  snapshot: SnapshotDto;
  title: string;
  passages: readonly EditorClaim[];
  shownId: string | null;
  onShow: (passage: EditorClaim | null) => void;
  onSelectionChange: (range: SpanRange | null) => void;
  /** Takes the selected words as a passage. Left out if there is no claim to take them. */
  onTake?: (range: SpanRange) => void;
}

/**
 * Every word of a stored copy, in our own typography. It can be read, searched and selected like an article, but not
 * changed.
 */
export function CopyText({ ref, snapshot, title, passages, shownId, onTake, ...props }: CopyTextProps) {
  const { text, pages, parts } = snapshot;
  const { onShow, onSelectionChange } = props;
  const document = useMemo(() => documentFromText(text), [text]);
  const [api, setApi] = useState<ClaimLayerApi | null>(null);
  useImperativeHandle(ref, () => ({ getSelectedRange: () => api?.getSelectedRange() ?? null }), [api]);
  useEffect(() => {
    if (api && shownId !== null) api.scrollToClaim(shownId, { inset: coveredTop });
  }, [api, shownId]);

  return (
    // Nothing can be typed into the text, so its keys are the page’s.
    <div className={classes.paper} data-shortcuts="allow" lang={snapshot.language ?? undefined}>
      <ArticleEditor
        document={document}
        text={text}
        claims={passages}
        selectedClaimId={shownId}
        label={`Text of ${title}`}
        pageStarts={pages}
        shapes={parts}
        inset={coveredTop}
        onReady={setApi}
        onSelectClaim={(id) => onShow(passages.find((passage) => passage.id === id) ?? null)}
        onSelectionChange={onSelectionChange}
        taskWords="Use as passage"
        taskKey="usePassage"
        onMark={onTake}
      />
    </div>
  );
}
