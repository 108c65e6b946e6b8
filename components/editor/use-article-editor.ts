'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type ArticleParts } from '@/lib/client/editor/text/article-parts';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import { type ClaimLayerEvents } from '@/lib/client/editor/layer/claim-layer';
import { createArticleEditor } from '@/lib/client/editor/create-article-editor';
import { type EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';
import { type CopyPart } from '@/lib/domain/evidence/copy-parts';
import { type DocumentNode } from '@/lib/domain/text/document/document';
import { type TextRange } from '@/lib/domain/text/offsets/text-range';

interface ArticleEditorInput {
  document: DocumentNode;
  text: string;
  label: string;
  dateLine: TextRange | null;
  headline: TextRange | null;
  pageStarts: readonly number[];
  shapes: readonly CopyPart[];
  claims: readonly EditorClaim[];
  selectedClaimId: string | null;
  highlightsVisible: boolean;
  events: ClaimLayerEvents;
}

/**
 * Keeps one editor in the host element and passes the props on to it. The claims' API is null until the editor exists.
 */
export function useArticleEditor(
  hostRef: RefObject<HTMLDivElement | null>,
  {
    document,
    text,
    label,
    dateLine,
    headline,
    pageStarts,
    shapes,
    claims,
    selectedClaimId,
    highlightsVisible,
    events,
  }: ArticleEditorInput,
): ClaimLayerApi | null {
  const [api, setApi] = useState<ClaimLayerApi | null>(null);
  const latest = useRef({ claims, events, highlightsVisible });
  useLayoutEffect(() => {
    latest.current = { claims, events, highlightsVisible };
  });

  // Compared by value: a range that is only a new object must not make a new editor.
  const parts = JSON.stringify({
    dateLine: toSpan(dateLine),
    headline: toSpan(headline),
    pageStarts,
    shapes,
  });
  useLayoutEffect(() => {
    const element = hostRef.current;
    if (!element) return;
    const editor = createArticleEditor({
      element,
      document,
      text,
      label,
      claims: latest.current.claims,
      parts: JSON.parse(parts) as ArticleParts,
      areHighlightsVisible: () => latest.current.highlightsVisible,
      events: {
        onSelect: (id, stack) => latest.current.events.onSelect?.(id, stack),
        onOpen: (id) => latest.current.events.onOpen?.(id),
        onSelectionChange: (range) => latest.current.events.onSelectionChange?.(range),
        onLayoutChange: () => latest.current.events.onLayoutChange?.(),
      },
    });
    setApi(editor.claims);
    return () => {
      setApi(null);
      editor.destroy();
    };
  }, [hostRef, document, text, label, parts]);

  useLayoutEffect(() => api?.setClaims(claims), [api, claims]);
  useLayoutEffect(() => api?.selectClaim(selectedClaimId), [api, selectedClaimId]);
  return api;
}

function toSpan(range: TextRange | null): SpanRange | null {
  return range && { startOffset: range.start, endOffset: range.end };
}
