import { describe, expect, it } from 'vitest';
import { createUndoHistory } from '@/lib/client/undo/undo-history';
import { emptyUndo, pushUndo, takeRedo, takeUndo, type UndoEntry } from '@/lib/client/undo/undo-stack';

const entry = (label: string, given: Partial<UndoEntry> = {}): UndoEntry => ({
  label,
  at: 0,
  undo: () => Promise.resolve(),
  redo: () => Promise.resolve(),
  ...given,
});

describe('undo stack', () => {
  it('takes back in reverse and redoes in order', () => {
    let state = ['a', 'b', 'c'].reduce((known, label) => pushUndo(known, entry(label)), emptyUndo);
    const labels: unknown[] = [];
    for (const take of [takeUndo, takeUndo, takeRedo, takeUndo, takeUndo]) {
      const taken = take(state);
      if (!taken) break;
      labels.push(taken.entry.label);
      state = taken.state;
    }
    expect(labels).toEqual(['c', 'b', 'b', 'b', 'a']);
    expect(takeUndo(state)).toBeNull();
  });
  it('forgets what could be redone when something new is done', () => {
    const undone = takeUndo(pushUndo(emptyUndo, entry('a')))?.state ?? emptyUndo;
    expect(takeRedo(pushUndo(undone, entry('b')))).toBeNull();
  });
  it('merges typing into one step that goes back to its beginning', () => {
    const first = entry('statement', { mergeKey: 'k', at: 0 });
    const second = entry('statement', { mergeKey: 'k', at: 3_000 });
    const merged = pushUndo(pushUndo(emptyUndo, first), second);
    expect(merged.past).toHaveLength(1);
    expect(merged.past[0]).toMatchObject({ undo: first.undo, redo: second.redo });
  });
  it.each([
    ['another field', { mergeKey: 'other', at: 10 }],
    ['a pause', { mergeKey: 'k', at: 4_001 }],
    ['no key', { at: 10 }],
  ])('does not merge over %s', (_, given) => {
    const state = pushUndo(pushUndo(emptyUndo, entry('x', { mergeKey: 'k' })), entry('y', given));
    expect(state.past).toHaveLength(2);
  });
  it('keeps a bounded number of steps', () => {
    let state = emptyUndo;
    for (let step = 0; step < 250; step += 1) state = pushUndo(state, entry(String(step)));
    expect(state.past).toHaveLength(200);
    expect(state.past[0]?.label).toBe('50');
  });
});

describe('createUndoHistory', () => {
  it('takes the steps in the order in which it is asked', async () => {
    const history = createUndoHistory(() => 0);
    const done: string[] = [];
    const step = (name: string) => async () => {
      await Promise.resolve();
      done.push(name);
    };
    history.push({ label: 'a', undo: step('undo a'), redo: step('redo a') });
    history.push({ label: 'b', undo: step('undo b'), redo: step('redo b') });
    const labels = await Promise.all([
      history.undo(),
      history.undo(),
      history.redo(),
      history.undo(),
      history.undo(),
    ]);
    expect(labels).toEqual(['b', 'a', 'a', 'a', null]);
    expect(done).toEqual(['undo b', 'undo a', 'redo a', 'undo a']);
  });
  it('takes back what was done last when it was asked, however long that takes', async () => {
    const history = createUndoHistory(() => 0);
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    history.push({ label: 'a', undo: async () => void done.push('a'), redo: () => Promise.resolve() });
    history.push({ label: 'b', undo: () => slow, redo: () => Promise.resolve() });
    const steps = [history.undo(), history.undo()];
    history.push({ label: 'c', undo: async () => void done.push('c'), redo: () => Promise.resolve() });
    finish();
    expect(await Promise.all(steps)).toEqual(['b', 'a']);
    expect(done).toEqual(['a']);
    expect(await history.undo()).toBe('c');
  });
  it('drops a step that failed and goes on with the one before', async () => {
    const history = createUndoHistory(() => 0);
    const fail = () => Promise.reject(new Error('changed since'));
    history.push({ label: 'a', undo: () => Promise.resolve(), redo: () => Promise.resolve() });
    history.push({ label: 'b', undo: fail, redo: fail });
    await expect(history.undo()).rejects.toThrow('changed since');
    expect(await history.redo()).toBeNull();
    expect(await history.undo()).toBe('a');
  });
});
