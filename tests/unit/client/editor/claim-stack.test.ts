import { describe, expect, it } from 'vitest';
import { listStack, nextInStack } from '@/lib/client/editor/layer/claim-stack';
import { createSpans } from './editor-fixture';

describe('a stack of claims', () => {
  const spans = createSpans([
    [0, 30],
    [5, 20],
    [10, 12],
  ]);

  it('lists the innermost first', () => {
    expect(listStack(spans, 11)).toEqual(['claim-3', 'claim-2', 'claim-1']);
    expect(listStack(spans, 12)).toEqual(['claim-2', 'claim-1']);
    expect(listStack(spans, 30)).toEqual([]);
  });

  it.each([
    [null, 'claim-3'],
    ['claim-9', 'claim-3'],
    ['claim-3', 'claim-2'],
    ['claim-2', 'claim-1'],
    ['claim-1', 'claim-3'],
  ])('goes from %s to %s', (selected, wanted) => {
    expect(nextInStack(listStack(spans, 11), selected)).toBe(wanted);
  });

  it('has nothing to choose beside all claims', () => {
    expect(nextInStack([], 'claim-1')).toBeNull();
  });

  it('reaches each of two claims over the same words', () => {
    const twins = listStack(
      createSpans([
        [3, 9],
        [3, 9],
      ]),
      4,
    );
    expect(new Set(twins)).toEqual(new Set(['claim-1', 'claim-2']));
  });
});
