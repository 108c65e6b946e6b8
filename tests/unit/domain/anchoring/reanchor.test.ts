import { describe, expect, it } from 'vitest';
import { reanchor } from '../../../support/anchoring/reanchor';
import { describeAnchor } from '@/lib/domain/text/offsets/describe-anchor';

const BEFORE = 'It rained. Some 300 people stayed. The rest went home.';

function anchorOf(quote: string) {
  const start = BEFORE.indexOf(quote);
  const { end, prefix, suffix } = describeAnchor(BEFORE, start, start + quote.length);
  return { start, end, exact: quote, prefix, suffix };
}

describe('reanchor', () => {
  it('answers with a place and an outcome, or with null', () => {
    const after = 'Note. It rained. Some 400 people stayed.';
    expect(reanchor(anchorOf('It rained.'), BEFORE, after)).toEqual({ start: 6, end: 16, outcome: 'same' });
    expect(reanchor(anchorOf('300 people'), BEFORE, after)).toEqual({
      start: 22,
      end: 32,
      outcome: 'changed',
    });
    expect(reanchor(anchorOf('The rest'), BEFORE, after)).toBeNull();
  });

  it('does not mix up the texts of one call with those of the next', () => {
    expect(reanchor(anchorOf('300'), BEFORE, BEFORE)?.outcome).toBe('same');
    expect(reanchor(anchorOf('300'), BEFORE, 'Nothing.')).toBeNull();
    expect(reanchor(anchorOf('300'), BEFORE, BEFORE)?.outcome).toBe('same');
  });

  it('goes by the context when the offsets are those of another text', () => {
    const anchor = { ...anchorOf('300'), start: 0, end: 3 };
    expect(reanchor(anchor, BEFORE, BEFORE)).toEqual({ start: 16, end: 19, outcome: 'same' });
    expect(reanchor({ ...anchor, exact: '301' }, BEFORE, BEFORE)).toBeNull();
  });
});
