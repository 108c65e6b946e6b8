import { Plugin, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  applyToLayer,
  type ClaimLayerAction,
  claimLayerMeta,
  type ClaimLayerState,
  emptyLayerState,
} from '@/lib/client/editor/layer/claim-layer-state';
import { createArticleState, createEditorClaim, placeClaims } from './editor-fixture';

const text = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} says that seven ships came.`).join(
  '\n\n',
);

function createLayer() {
  const plugin = new Plugin<ClaimLayerState>({
    state: { init: () => emptyLayerState, apply: (transaction, layer) => applyToLayer(layer, transaction) },
  });
  let state = createArticleState(text, [plugin]);
  const layer = () => plugin.getState(state) ?? emptyLayerState;
  return {
    layer,
    act: (action: ClaimLayerAction) => (state = state.apply(state.tr.setMeta(claimLayerMeta, action))),
    edit: (edit: (transaction: Transaction) => Transaction) => (state = state.apply(edit(state.tr))),
    doc: () => state.doc,
    painted: () =>
      layer()
        .decorations.find()
        .map(({ from, to }) => [from, to]),
  };
}

const claimEvery = (step: number) =>
  placeClaims(Array.from({ length: 300 }, (_, at) => [at * step + 1, at * step + 9]));

describe('the claim layer', () => {
  it('paints the beginning before anything is measured, and never all of a long article', () => {
    const { act, painted } = createLayer();
    act({ type: 'set', placed: claimEvery(50) });
    expect(painted().length).toBeGreaterThan(50);
    expect(painted().length).toBeLessThan(450);
  });

  it('paints only what its window holds', () => {
    const { act, painted } = createLayer();
    act({ type: 'set', placed: claimEvery(50) });
    act({ type: 'window', range: { fromPos: 5_000, toPos: 6_000 } });
    expect(painted().every(([from = 0, to = 0]) => from >= 5_000 && to <= 6_000)).toBe(true);
    expect(painted().length).toBeGreaterThan(20);
  });

  it('leaves the document as it is', () => {
    const { act, doc } = createLayer();
    const before = doc();
    act({ type: 'set', placed: claimEvery(50) });
    act({ type: 'select', id: 'claim-3' });
    act({ type: 'remove', ids: new Set(['claim-3']) });
    expect(doc()).toBe(before);
  });

  it('moves spans and paint along with an edit', () => {
    const { act, edit, layer, painted } = createLayer();
    act({ type: 'set', placed: placeClaims([[11, 20]]) });
    const before = painted();
    edit((transaction) => transaction.insertText('New ', 1));
    expect(layer().spans.startPos[0]).toBe(15);
    expect(painted()).toEqual(before.map(([from = 0, to = 0]) => [from + 4, to + 4]));
  });

  it('shows a preview without changing the span, until the claim comes back', () => {
    const { act, layer, painted } = createLayer();
    act({ type: 'set', placed: placeClaims([[11, 20]]) });
    act({ type: 'select', id: 'claim-1' });
    act({ type: 'preview', range: { fromPos: 5, toPos: 30 } });
    expect(painted()[0]).toEqual([5, 30]);
    expect([layer().spans.startPos[0], layer().spans.endPos[0]]).toEqual([11, 20]);
    act({ type: 'upsert', placed: [{ claim: createEditorClaim(1), startPos: 5, endPos: 30 }] });
    expect(layer().preview).toBeNull();
    expect(painted()[0]).toEqual([5, 30]);
  });

  it('paints nothing new when nothing is chosen anew', () => {
    const { act, layer } = createLayer();
    act({ type: 'set', placed: placeClaims([[11, 20]]) });
    act({ type: 'select', id: 'claim-1' });
    const before = layer();
    act({ type: 'select', id: 'claim-1' });
    expect(layer()).toBe(before);
  });
});
