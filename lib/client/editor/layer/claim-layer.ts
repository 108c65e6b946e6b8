import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { type EditorView } from '@tiptap/pm/view';
import { type TextIndex } from '@/lib/domain/text/offsets/text-index';
import { installPalette } from '../marks/claim-palette';
import { selectionRange, type SpanRange } from '../selection/selection-range';
import { type ClaimLayerApi, createClaimLayerControls } from './claim-layer-api';
import { applyToLayer, type ClaimLayerState, emptyLayerState } from './claim-layer-state';
import { listStack, nextInStack } from './claim-stack';
import { type ClaimViewport, watchViewport } from './claim-viewport';
import { claimIdOfBadge, posOfSegment } from './clicked-claim';
import { createHoverHighlight } from './hover-highlight';

/** The events of the layer. Every offset is in UTF-16 code units of the revision's text. */
export interface ClaimLayerEvents {
  /** A claim was chosen in the text, or none any more. `stack` holds the ids at that place, innermost first. */
  onSelect?: (id: string | null, stack: readonly string[]) => void;
  /** Enter was pressed on the chosen claim, and it is the only one there. The focus moves on to its card. */
  onOpen?: (id: string) => void;
  /** The words that would be marked, trimmed and whole. `null` if no word is selected. */
  onSelectionChange?: (range: SpanRange | null) => void;
  /** The heights of claims may have changed. Called at most once a frame. */
  onLayoutChange?: () => void;
}

interface ClaimLayerOptions {
  /** The revision's text, and the map between its offsets and the document's positions. */
  text: string;
  textIndex: TextIndex;
  events: ClaimLayerEvents;
  /** Whether claims are shown. Hidden claims are not chosen by clicks. */
  areHighlightsVisible?: () => boolean;
  /** The text is being typed in. Keys and clicks belong to the editor, and offsets mean nothing until it is saved. */
  isForTyping?: boolean;
}

export interface ClaimLayer {
  plugin: Plugin<ClaimLayerState>;
  api: ClaimLayerApi;
}

/** Shows claims over an editor's document without touching it. One layer serves one editor. */
export function createClaimLayer({ text, textIndex, events, ...options }: ClaimLayerOptions): ClaimLayer {
  const key = new PluginKey<ClaimLayerState>('claimLayer');
  const areHighlightsVisible = options.areHighlightsVisible ?? (() => true);
  const getState = (state: EditorState) => key.getState(state) ?? emptyLayerState;
  let mounted: { view: EditorView; viewport: ClaimViewport } | null = null;

  let layoutFrame = 0;
  function announceLayout(): void {
    layoutFrame ||= requestAnimationFrame(() => {
      layoutFrame = 0;
      events.onLayoutChange?.();
    });
  }

  const { api, placeOf, placeCaret, setWindow } = createClaimLayerControls({
    text,
    textIndex,
    getView: () => mounted?.view ?? null,
    getLayer: () => (mounted ? getState(mounted.view.state) : emptyLayerState),
    refresh: () => mounted?.viewport.refresh(),
    scheduleRefresh: () => mounted?.viewport.schedule(),
    onChange: announceLayout,
  });

  function choose(id: string | null, stack: readonly string[]): void {
    api.selectClaim(id);
    events.onSelect?.(id, stack);
  }

  function chooseAt(view: EditorView, pos: number): boolean {
    const { spans, selectedId } = getState(view.state);
    const stack = listStack(spans, pos);
    const id = nextInStack(stack, selectedId);
    if (id !== null) choose(id, stack);
    return id !== null;
  }

  function handleEnter(view: EditorView): boolean {
    const { selection } = view.state;
    const { spans, selectedId } = getState(view.state);
    // A caret after a claim's last letter still counts as inside it.
    const pos = listStack(spans, selection.from).length > 0 ? selection.from : selection.from - 1;
    const stack = listStack(spans, pos);
    if (selectedId === null || stack.length !== 1 || stack[0] !== selectedId) return chooseAt(view, pos);
    events.onOpen?.(selectedId);
    return true;
  }

  function handleEscape(view: EditorView): boolean {
    const isClaimSelected = getState(view.state).selectedId !== null;
    const isTextSelected = !view.state.selection.empty;
    if (isTextSelected) api.collapseSelection();
    else if (isClaimSelected) choose(null, []);
    return isTextSelected || isClaimSelected;
  }

  // This runs at the event itself. The editor would keep these two keys from the page even if nobody here uses them.
  function handleKeyDown(view: EditorView, event: KeyboardEvent): boolean {
    if (event.key !== 'Enter' && event.key !== 'Escape') return false;
    const isPlain =
      !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing;
    const isHandled =
      isPlain && (event.key === 'Escape' ? handleEscape(view) : areHighlightsVisible() && handleEnter(view));
    if (isHandled) event.preventDefault();
    return true;
  }

  function handleClick(view: EditorView, caretPos: number, event: MouseEvent): boolean {
    if (!areHighlightsVisible() || event.button !== 0 || event.shiftKey) return false;
    const badgeId = claimIdOfBadge(event.target);
    const pos = badgeId === null ? posOfSegment(view, event) : null;
    if (badgeId === null && pos === null) return false;
    // The editor itself moves the caret: painting the choice would undo the move that the browser has just made.
    placeCaret(caretPos);
    if (badgeId !== null) choose(badgeId, [badgeId]);
    else if (pos !== null) chooseAt(view, pos);
    return true;
  }

  const plugin = new Plugin<ClaimLayerState>({
    key,
    state: { init: () => emptyLayerState, apply: (transaction, layer) => applyToLayer(layer, transaction) },
    props: {
      decorations: (state) => getState(state).decorations,
      ...(options.isForTyping ? {} : { handleClick, handleDOMEvents: { keydown: handleKeyDown } }),
    },
    view(view) {
      const viewport = watchViewport({
        view,
        getSpans: () => getState(view.state).spans,
        getWindow: () => getState(view.state).window,
        onWindow: setWindow,
        onLayout: announceLayout,
      });
      const hover = createHoverHighlight(view, placeOf);
      const paintPalette = installPalette(view.dom.ownerDocument);
      let hadRange = false;
      mounted = { view, viewport };
      return {
        update(_view, before) {
          paintPalette();
          if (options.isForTyping || before.selection.eq(view.state.selection)) return;
          const { from, to } = view.state.selection;
          const range = selectionRange(text, textIndex.offsetAt(from), textIndex.offsetAt(to));
          // A moved caret alone is not reported.
          if (range !== null || hadRange) events.onSelectionChange?.(range);
          hadRange = range !== null;
        },
        destroy() {
          mounted = null;
          hover.destroy();
          viewport.destroy();
          cancelAnimationFrame(layoutFrame);
        },
      };
    },
  });
  return { plugin, api };
}
