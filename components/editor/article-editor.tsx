'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import { type EditorClaim, isAside } from '@/lib/client/editor/marks/editor-claim';
import { createSignal } from '@/lib/client/signal';
import type { EdgeStep } from '@/lib/client/editor/selection/move-edge';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';
import { type ShortcutId } from '@/lib/client/shortcuts/shortcuts';
import { type CopyPart } from '@/lib/domain/evidence/copy-parts';
import { type DocumentNode } from '@/lib/domain/text/document/document';
import { type TextRange } from '@/lib/domain/text/offsets/text-range';
import classes from './article-editor.module.css';
import { ClaimAnnouncement } from './claim-announcement';
import icons from './claim-icons.module.css';
import marks from './claim-marks.module.css';
import { type MarkIntent, SelectionMenu } from './selection-menu';
import { SpanHandles } from './span-handles';
import { useArticleEditor } from './use-article-editor';

/** One step of one edge of a claim. */

const noPages: readonly number[] = [];
const noShapes: readonly CopyPart[] = [];

interface ArticleEditorProps {
  document: DocumentNode;
  /** The revision's text; every offset below is one of its UTF-16 code units. */
  text: string;
  claims: readonly EditorClaim[];
  selectedClaimId: string | null;
  highlightsVisible?: boolean;
  /** What a screen reader calls the text. */
  label: string;
  /** The line `date YYYY-MM-DD`, shown muted. */
  dateLine?: TextRange | null;
  /** The first line, shown large if it is its own paragraph. */
  headline?: TextRange | null;
  /** Where the pages of a printed text begin. */
  pageStarts?: readonly number[];
  /** Headings and items of lists, in a text whose document has only paragraphs. */
  shapes?: readonly CopyPart[];
  /** Height of the bars that cover the top of the scrolled text, in pixels. */
  inset?: number;
  onReady?: (api: ClaimLayerApi | null) => void;
  onSelectClaim?: (id: string | null, stack: readonly string[]) => void;
  /** Called on Enter on the chosen claim: goes to its card. */
  onOpenClaim?: (id: string) => void;
  onSelectionChange?: (range: SpanRange | null) => void;
  /** Left out if the person may not change spans. Then there are no handles. */
  onSpanChange?: (id: string, startOffset: number, endOffset: number) => void;
  /** Moves an edge one step from where it is at that moment: the next key may come before this step is drawn. */
  onEdgeMove?: (id: string, step: EdgeStep) => void;
  /** While words are looked for: what the selected words become instead of a new claim, and the key for it. */
  taskWords?: string | null;
  taskKey?: ShortcutId;
  /** Left out if the person may not mark. Then there is no menu. */
  onMark?: (range: SpanRange, intent: MarkIntent) => void;
  onHelp?: () => void;
  onLayoutChange?: () => void;
}

/** The text of a revision with its claims. It can be read, selected and marked, but not changed. */
export function ArticleEditor({
  claims,
  selectedClaimId,
  text,
  onReady,
  onSpanChange,
  ...props
}: ArticleEditorProps) {
  const { highlightsVisible = true, inset = 0 } = props;
  const articleRef = useRef<HTMLDivElement>(null);
  const hostRef = useRef<HTMLDivElement>(null);
  const [layout] = useState(() => createSignal());
  const [range, setRange] = useState<SpanRange | null>(null);
  const [stack, setStack] = useState<readonly string[]>([]);

  const shown = useMemo(
    () => claims.filter((claim) => !isAside(claim) || claim.id === selectedClaimId),
    [claims, selectedClaimId],
  );
  const api = useArticleEditor(hostRef, {
    document: props.document,
    text,
    label: props.label,
    dateLine: props.dateLine ?? null,
    headline: props.headline ?? null,
    pageStarts: props.pageStarts ?? noPages,
    shapes: props.shapes ?? noShapes,
    claims: shown,
    selectedClaimId,
    highlightsVisible,
    events: {
      onSelect(id, nextStack) {
        setStack(nextStack);
        props.onSelectClaim?.(id, nextStack);
      },
      onOpen: props.onOpenClaim,
      onSelectionChange(next) {
        setRange(next);
        props.onSelectionChange?.(next);
      },
      onLayoutChange() {
        layout.emit();
        props.onLayoutChange?.();
      },
    },
  });
  const selected = claims.find((claim) => claim.id === selectedClaimId) ?? null;

  /** The owner of the claims shows the new span in the same turn, so the preview ends without a flicker. */
  function changeSpan(claim: EditorClaim, span: SpanRange): void {
    onSpanChange?.(claim.id, span.startOffset, span.endOffset);
    api?.previewSpan(null);
  }
  const readyRef = useRef(onReady);
  useEffect(() => {
    readyRef.current = onReady;
  });
  useEffect(() => readyRef.current?.(api), [api]);

  return (
    <div ref={articleRef} className={classes.article}>
      <div
        ref={hostRef}
        className={`${classes.text} ${marks.marks} ${icons.icons}`}
        data-highlights={highlightsVisible ? 'shown' : 'hidden'}
      />
      {api && selected && highlightsVisible && onSpanChange && (
        <SpanHandles
          key={selected.id}
          api={api}
          articleRef={articleRef}
          claim={selected}
          layout={layout}
          text={text}
          onMoved={(span) => changeSpan(selected, span)}
          onStep={(step) => props.onEdgeMove?.(selected.id, step)}
        />
      )}
      {api && props.onMark && (
        <SelectionMenu
          api={api}
          articleRef={articleRef}
          inset={inset}
          layout={layout}
          range={range}
          onHelp={props.onHelp}
          taskWords={props.taskWords}
          taskKey={props.taskKey}
          onMark={props.onMark}
        />
      )}
      <ClaimAnnouncement claim={selected} stack={stack} />
    </div>
  );
}
