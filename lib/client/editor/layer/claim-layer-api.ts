import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { type EditorView } from '@tiptap/pm/view';
import { type TextIndex } from '@/lib/domain/text/offsets/text-index';
import { findClaimIndex, type PlacedClaim, placedAt } from '../marks/claim-spans';
import { type EditorClaim } from '../marks/editor-claim';
import { selectionRange, type SpanRange } from '../selection/selection-range';
import { type ClaimGeometry, createClaimGeometry } from './claim-geometry';
import { claimLayerMeta, type ClaimLayerAction, type ClaimLayerState } from './claim-layer-state';
import { listStack } from './claim-stack';
import { findScrollContainer } from './scroll-container';
import { type PosRange } from './window-range';

/** What the rest of the application may ask of the article. Offsets are UTF-16 code units of the revision's text. */
export interface ClaimLayerApi extends ClaimGeometry {
  /** Shows exactly these claims. Claims that are the same objects as before cost nothing. */
  setClaims(claims: readonly EditorClaim[]): void;
  upsertClaims(claims: readonly EditorClaim[]): void;
  removeClaim(id: string): void;
  selectClaim(id: string | null): void;
  /** Ids of the claims over the character after an offset, the innermost first. */
  claimsAt(offset: number): string[];
  /**
   * Scrolls the claim's first words into view, `inset` pixels below the container's top. False if there is no such claim.
   */
  scrollToClaim(id: string, options?: { inset?: number; focus?: boolean }): boolean;
  /** Shows the selected claim at another span while its edge is being moved. `null` ends that. */
  previewSpan(range: SpanRange | null): void;
  /** The words that would be marked now. */
  getSelectedRange(): SpanRange | null;
  /** Whether the selection grows towards the end of the text. */
  isSelectedForward(): boolean;
  collapseSelection(): void;
  focus(): void;
}

/** The API, and what the layer itself needs, in positions. */
export interface ClaimLayerControls {
  api: ClaimLayerApi;
  placeOf(id: string): PosRange | null;
  placeCaret(pos: number): void;
  setWindow(range: PosRange): void;
}

interface ControlParts {
  text: string;
  textIndex: TextIndex;
  getView: () => EditorView | null;
  getLayer: () => ClaimLayerState;
  /** Paints what has come near the viewport. It is scheduled to run before the next frame. */
  refresh: () => void;
  scheduleRefresh: () => void;
  /** Called when claims were changed, since their heights may be different. */
  onChange: () => void;
}

/** If more claims than this changed, the whole list is set anew. */
const fewChanges = 200;
/** The space kept free below a claim that is scrolled to, in pixels. */
const bottomInset = 48;

/** Turns calls in text offsets into transactions of the layer. Without an editor in the page, the calls do nothing. */
export function createClaimLayerControls(parts: ControlParts): ClaimLayerControls {
  const { text, textIndex, getView, getLayer, refresh, scheduleRefresh, onChange } = parts;
  const posAt = (offset: number) => textIndex.posAt(Math.max(0, Math.min(offset, textIndex.textLength)));
  const getSelection = () => getView()?.state.selection ?? null;

  function change(edit: (transaction: Transaction) => Transaction): void {
    const view = getView();
    if (!view) return;
    view.dispatch(edit(view.state.tr));
    onChange();
  }
  const act = (action: ClaimLayerAction) =>
    change((transaction) => transaction.setMeta(claimLayerMeta, action));

  function place(claim: EditorClaim): PlacedClaim {
    return { claim, startPos: posAt(claim.startOffset), endPos: posAt(claim.endOffset) };
  }
  function placeOf(id: string): PosRange | null {
    const { spans } = getLayer();
    const placed = placedAt(spans, findClaimIndex(spans, id));
    return placed && { fromPos: placed.startPos, toPos: placed.endPos };
  }

  function placeCaret(pos: number): void {
    change((transaction) => transaction.setSelection(TextSelection.near(transaction.doc.resolve(pos))));
  }

  function setClaims(claims: readonly EditorClaim[]): void {
    const shown = getLayer().spans.claims;
    const gone = new Map(shown.map((claim) => [claim.id, claim]));
    const changed = claims.filter((claim) => gone.get(claim.id) !== claim);
    for (const claim of claims) gone.delete(claim.id);
    if (shown.length === 0 || changed.length > fewChanges || gone.size > fewChanges) {
      act({ type: 'set', placed: claims.map(place) });
    } else {
      if (gone.size > 0) act({ type: 'remove', ids: new Set(gone.keys()) });
      if (changed.length > 0) act({ type: 'upsert', placed: changed.map(place) });
    }
    scheduleRefresh();
  }

  function scrollToClaim(id: string, { inset = 0, focus = false } = {}): boolean {
    const [view, found] = [getView(), placeOf(id)];
    if (!view || !found) return false;
    const container = findScrollContainer(view.dom);
    // Badges painted on the way move the text. The second pass arrives at the line itself.
    for (let pass = 0; pass < 2; pass++) {
      const { top, bottom } = view.coordsAtPos(found.fromPos, 1);
      const bounds = container.getBounds();
      const isInView = top >= bounds.top + inset && bottom <= bounds.bottom - bottomInset;
      const third = (bounds.bottom - bounds.top - inset) * 0.3;
      if (!isInView) container.scrollBy(top - bounds.top - inset - third);
      refresh();
    }
    if (focus) {
      view.focus();
      placeCaret(found.fromPos);
    }
    return true;
  }

  const api: ClaimLayerApi = {
    ...createClaimGeometry({ textIndex, getView, getLayer, placeOf }),
    setClaims,
    upsertClaims: (claims) => act({ type: 'upsert', placed: claims.map(place) }),
    removeClaim: (id) => act({ type: 'remove', ids: new Set([id]) }),
    selectClaim(id) {
      if (getLayer().selectedId !== id) act({ type: 'select', id });
    },
    claimsAt: (offset) => listStack(getLayer().spans, posAt(offset)),
    scrollToClaim,
    previewSpan(range) {
      const isShown = getLayer().preview !== null;
      if (range)
        act({ type: 'preview', range: { fromPos: posAt(range.startOffset), toPos: posAt(range.endOffset) } });
      else if (isShown) act({ type: 'preview', range: null });
    },
    getSelectedRange() {
      const view = getView();
      if (!view) return null;
      const { from, to } = readDomSelection(view) ?? view.state.selection;
      return selectionRange(text, textIndex.offsetAt(from), textIndex.offsetAt(to));
    },
    isSelectedForward() {
      const selection = getSelection();
      return selection !== null && selection.head >= selection.anchor;
    },
    collapseSelection: () => placeCaret(getSelection()?.head ?? 0),
    focus: () => getView()?.focus(),
  };
  return { api, placeOf, placeCaret, setWindow: (range) => act({ type: 'window', range }) };
}

/**
 * The selection in the page, if it is in the text. The editor hears of it a little later. A key pressed right after the
 * last Shift and arrow must not act on fewer words than are seen.
 */
function readDomSelection(view: EditorView): { from: number; to: number } | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return null;
  const ends = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}
