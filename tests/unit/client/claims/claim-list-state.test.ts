import { describe, expect, it } from 'vitest';
import { applyClaimChange, emptyClaimList } from '@/lib/client/claims/store/claim-list-state';
import { claimRecord } from './claim-record-builder';

const loaded = (...records: ReturnType<typeof claimRecord>[]) =>
  applyClaimChange(emptyClaimList, { type: 'load', records, sequence: 7 });

describe('applyClaimChange', () => {
  it('loads in text order: by start, the longer first, then by number', () => {
    const list = loaded(
      claimRecord({ id: 'c', number: 1, startOffset: 20, endOffset: 30 }),
      claimRecord({ id: 'inner', number: 2, startOffset: 5, endOffset: 8 }),
      claimRecord({ id: 'outer', number: 3, startOffset: 5, endOffset: 18 }),
      claimRecord({ id: 'twin', number: 4, startOffset: 5, endOffset: 8 }),
    );
    expect(list.order).toEqual(['outer', 'inner', 'twin', 'c']);
    expect(list.status).toBe('ready');
    expect(list.sequence).toBe(7);
  });

  it('puts a new claim in its place and a moved one in its new place', () => {
    const list = loaded(
      claimRecord({ id: 'a', startOffset: 0 }),
      claimRecord({ id: 'b', startOffset: 50, endOffset: 60 }),
    );
    const added = applyClaimChange(list, {
      type: 'put',
      record: claimRecord({ id: 'n', startOffset: 20, endOffset: 25 }),
    });
    expect(added.order).toEqual(['a', 'n', 'b']);
    const moved = applyClaimChange(added, {
      type: 'put',
      record: claimRecord({ id: 'n', startOffset: 70, endOffset: 75, version: 2 }),
    });
    expect(moved.order).toEqual(['a', 'b', 'n']);
  });

  it('keeps the newer version when an older answer comes late', () => {
    const list = loaded(claimRecord({ id: 'a', version: 5, state: 'proposed' }));
    const late = applyClaimChange(list, {
      type: 'put',
      record: claimRecord({ id: 'a', version: 4, state: 'marked' }),
    });
    expect(late).toBe(list);
    const reloaded = applyClaimChange(list, {
      type: 'load',
      records: [claimRecord({ id: 'a', version: 4, state: 'marked' })],
      sequence: 3,
    });
    expect(reloaded.byId.get('a')?.state).toBe('proposed');
    expect(reloaded.sequence).toBe(7);
  });

  it('takes the server’s answer over a claim that was pending, whatever its version', () => {
    const pending = applyClaimChange(loaded(), {
      type: 'put',
      record: claimRecord({ id: 'a', version: 0, isPending: true, number: 3 }),
    });
    const answered = applyClaimChange(pending, {
      type: 'put',
      record: claimRecord({ id: 'a', version: 1, number: 4 }),
    });
    expect(answered.byId.get('a')).toMatchObject({ isPending: false, number: 4 });
  });

  it('keeps a pending claim through a reload that does not know it yet, and drops others that are gone', () => {
    const list = applyClaimChange(loaded(claimRecord({ id: 'gone' })), {
      type: 'put',
      record: claimRecord({ id: 'new', isPending: true, version: 0 }),
    });
    const reloaded = applyClaimChange(list, {
      type: 'load',
      records: [claimRecord({ id: 'a' })],
      sequence: 9,
    });
    expect([...reloaded.byId.keys()].sort()).toEqual(['a', 'new']);
  });

  it('keeps a claim that came after the list was asked for, since none ever leaves the server', () => {
    const asked = new Set(['a']);
    const list = applyClaimChange(loaded(claimRecord({ id: 'a' })), {
      type: 'put',
      record: claimRecord({ id: 'made', version: 1 }),
    });
    const reloaded = applyClaimChange(list, {
      type: 'load',
      records: [claimRecord({ id: 'a' })],
      sequence: 9,
      asked,
    });
    expect([...reloaded.byId.keys()].sort()).toEqual(['a', 'made']);
  });

  describe('with something of this page over a claim', () => {
    const moved = applyClaimChange(
      loaded(claimRecord({ id: 'a' }), claimRecord({ id: 'b', startOffset: 3 })),
      {
        type: 'local',
        id: 'a',
        fields: { startOffset: 5, endOffset: 9, ratingId: 'true' },
      },
    );

    it('shows it, in its place in the text', () => {
      expect(moved.byId.get('a')).toMatchObject({ startOffset: 5, endOffset: 9, ratingId: 'true' });
      expect(moved.order).toEqual(['b', 'a']);
    });
    it.each([
      ['an answer', { type: 'put', record: claimRecord({ id: 'a', version: 2, state: 'proposed' }) }],
      [
        'a list',
        { type: 'load', records: [claimRecord({ id: 'a', version: 2, state: 'proposed' })], sequence: 9 },
      ],
    ] as const)('lets %s change only what lies beneath', (_, change) => {
      const answered = applyClaimChange(moved, change);
      expect(answered.byId.get('a')).toMatchObject({ startOffset: 5, state: 'proposed', version: 2 });
      const settled = applyClaimChange(answered, { type: 'local', id: 'a', fields: null });
      expect(settled.byId.get('a')).toMatchObject({ startOffset: 0, ratingId: null, state: 'proposed' });
    });
    it('changes nothing when the same is said again', () => {
      const fields = { startOffset: 5, endOffset: 9, ratingId: 'true' };
      expect(applyClaimChange(moved, { type: 'local', id: 'a', fields })).toBe(moved);
    });
    it('keeps a proposed place until somebody has said yes to one', () => {
      const list = applyClaimChange(loaded(claimRecord({ id: 'a', unplaced: 'changed' })), {
        type: 'propose',
        id: 'a',
        span: { startOffset: 2, endOffset: 4 },
      });
      const typed = claimRecord({ id: 'a', unplaced: 'changed', version: 2, statement: 'It rained.' });
      const answered = applyClaimChange(list, { type: 'put', record: typed });
      expect(answered.byId.get('a')).toMatchObject({ startOffset: 2, statement: 'It rained.' });
      const placed = claimRecord({ id: 'a', startOffset: 1, version: 3 });
      expect(applyClaimChange(answered, { type: 'put', record: placed }).byId.get('a')?.startOffset).toBe(1);
    });
  });

  it('keeps the statement when a row of the same version comes without one', () => {
    const list = loaded(claimRecord({ id: 'a', version: 2, statement: 'It rained.' }));
    const row = claimRecord({ id: 'a', version: 2, statement: null });
    expect(applyClaimChange(list, { type: 'put', record: row }).byId.get('a')?.statement).toBe('It rained.');
    const newer = claimRecord({ id: 'a', version: 3, statement: null });
    expect(applyClaimChange(list, { type: 'put', record: newer }).byId.get('a')?.statement).toBeNull();
  });

  it('removes a claim, and leaves everything alone when there is none', () => {
    const list = loaded(claimRecord({ id: 'a' }), claimRecord({ id: 'b', startOffset: 40, endOffset: 44 }));
    expect(applyClaimChange(list, { type: 'remove', id: 'a' }).order).toEqual(['b']);
    expect(applyClaimChange(list, { type: 'remove', id: 'x' })).toBe(list);
  });

  it('puts many at once', () => {
    const list = loaded(claimRecord({ id: 'a' }), claimRecord({ id: 'b', startOffset: 40, endOffset: 44 }));
    const records = [
      claimRecord({ id: 'a', statement: 'A' }),
      claimRecord({ id: 'b', startOffset: 40, endOffset: 44, statement: 'B' }),
    ];
    const next = applyClaimChange(list, { type: 'putMany', records });
    expect(next.order.map((id) => next.byId.get(id)?.statement)).toEqual(['A', 'B']);
  });

  it('stays in order through random puts', () => {
    let list = loaded();
    for (let step = 0; step < 300; step += 1) {
      const start = (step * 7919) % 500;
      const id = `c${(step * 31) % 60}`;
      list = applyClaimChange(list, {
        type: 'put',
        record: claimRecord({
          id,
          number: step,
          startOffset: start,
          endOffset: start + 1 + (step % 9),
          version: step,
        }),
      });
    }
    const starts = list.order.map((id) => list.byId.get(id)?.startOffset ?? -1);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(new Set(list.order).size).toBe(list.byId.size);
  });

  describe('over a text that somebody has replaced', () => {
    const list = loaded(claimRecord({ id: 'a', startOffset: 5, endOffset: 9 }));

    it('keeps a claim where it stands in the text that is shown, and takes the rest', () => {
      const record = claimRecord({
        id: 'a',
        version: 2,
        startOffset: 50,
        endOffset: 54,
        state: 'stale',
        unplaced: 'changed',
        revision: 2,
      });
      const next = applyClaimChange(list, { type: 'put', record });
      expect(next.byId.get('a')).toEqual(
        claimRecord({ id: 'a', version: 2, startOffset: 5, endOffset: 9, state: 'stale' }),
      );
    });

    it('does not draw a claim that was marked in the new text', () => {
      const record = claimRecord({ id: 'b', startOffset: 1, endOffset: 2, revision: 2 });
      const next = applyClaimChange(list, { type: 'load', records: [record], sequence: 9 });
      expect(next.byId.get('b')?.isInText).toBe(false);
    });

    it('is told of no place: then the claim is as it is told', () => {
      const record = claimRecord({ id: 'a', version: 2, state: 'cut', isInText: false, revision: null });
      expect(applyClaimChange(list, { type: 'put', record }).byId.get('a')).toEqual(record);
    });
  });
});
