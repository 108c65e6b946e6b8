import { type Node } from '@tiptap/pm/model';
import { type Transaction } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { createDecorations } from '../marks/claim-decorations';
import {
  type ClaimSpans,
  createClaimSpans,
  findClaimIndex,
  mapClaimSpans,
  noClaimSpans,
  type PlacedClaim,
  removeClaims,
  upsertClaims,
} from '../marks/claim-spans';
import { guessFirstWindow, type PosRange } from './window-range';

/** What the layer knows. None of it is in the document or changes it. */
export interface ClaimLayerState {
  spans: ClaimSpans;
  selectedId: string | null;
  /** The span that is being dragged. It is shown instead of the claim's own, and never reported as the claim's. */
  preview: PosRange | null;
  /** The part that is painted: the text near the viewport. */
  window: PosRange;
  decorations: DecorationSet;
}

export type ClaimLayerAction =
  | { type: 'set'; placed: readonly PlacedClaim[] }
  | { type: 'upsert'; placed: readonly PlacedClaim[] }
  | { type: 'remove'; ids: ReadonlySet<string> }
  | { type: 'select'; id: string | null }
  | { type: 'preview'; range: PosRange | null }
  | { type: 'window'; range: PosRange };

/** Transactions carry their actions to the layer under this key. */
export const claimLayerMeta = 'claimLayer';

export const emptyLayerState: ClaimLayerState = {
  spans: noClaimSpans,
  selectedId: null,
  preview: null,
  window: { fromPos: 0, toPos: 0 },
  decorations: DecorationSet.empty,
};

/**
 * The layer after a transaction. Its spans are mapped through the steps, then the action is applied, then the window is
 * painted anew.
 */
export function applyToLayer(layer: ClaimLayerState, transaction: Transaction): ClaimLayerState {
  const action = transaction.getMeta(claimLayerMeta) as ClaimLayerAction | undefined;
  let next = layer;
  if (transaction.docChanged) next = mapLayer(next, transaction);
  if (action === undefined) return next;
  next = applyAction(next, action, transaction.doc);
  return next === layer ? layer : { ...next, decorations: paintWindow(next, transaction.doc) };
}

/** The spans as they are shown, with the dragged one at its preview. */
export function shownSpans({ spans, selectedId, preview }: ClaimLayerState): ClaimSpans {
  const index = preview && selectedId !== null ? findClaimIndex(spans, selectedId) : -1;
  const claim = spans.claims[index];
  if (!preview || !claim) return spans;
  return upsertClaims(spans, [{ claim, startPos: preview.fromPos, endPos: preview.toPos }]);
}

function applyAction(layer: ClaimLayerState, action: ClaimLayerAction, doc: Node): ClaimLayerState {
  switch (action.type) {
    case 'set': {
      const spans = createClaimSpans(action.placed);
      const isFirst = layer.window.fromPos === layer.window.toPos;
      const window = isFirst ? guessFirstWindow(spans, doc.content.size) : layer.window;
      return { ...layer, spans, window, preview: null };
    }
    case 'upsert': {
      const touchesPreview = action.placed.some((entry) => entry.claim.id === layer.selectedId);
      const preview = touchesPreview ? null : layer.preview;
      return { ...layer, spans: upsertClaims(layer.spans, action.placed), preview };
    }
    case 'remove':
      return { ...layer, spans: removeClaims(layer.spans, action.ids) };
    case 'select':
      return layer.selectedId === action.id ? layer : { ...layer, selectedId: action.id, preview: null };
    case 'preview':
      return { ...layer, preview: action.range };
    case 'window':
      return { ...layer, window: action.range };
  }
}

function mapLayer(layer: ClaimLayerState, { mapping, doc }: Transaction): ClaimLayerState {
  const { fromPos, toPos } = layer.window;
  return {
    ...layer,
    spans: mapClaimSpans(layer.spans, mapping),
    preview: null,
    window: { fromPos: mapping.map(fromPos, -1), toPos: mapping.map(toPos, 1) },
    // Decorations are mapped, not made anew. A keystroke then costs the same as without claims.
    decorations: layer.decorations.map(mapping, doc),
  };
}

function paintWindow(layer: ClaimLayerState, doc: Node): DecorationSet {
  return createDecorations(doc, shownSpans(layer), layer.window, layer.selectedId);
}
