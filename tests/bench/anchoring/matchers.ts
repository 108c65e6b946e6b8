import { reanchor } from '../../support/anchoring/reanchor';
import type { Matcher } from './score-cases';

/** What is measured, and what anybody would write first. */
export const matchers: Record<string, Matcher> = {
  Linecheck: ({ anchor, before, after }) => reanchor(anchor, before, after),
  'stored offsets': ({ anchor, after }) => {
    if (anchor.end > after.length) return null;
    const isSame = after.slice(anchor.start, anchor.end) === anchor.exact;
    return { start: anchor.start, end: anchor.end, outcome: isSame ? 'same' : 'changed' };
  },
  indexOf: ({ anchor, after }) => {
    const start = after.indexOf(anchor.exact);
    return start < 0 ? null : { start, end: start + anchor.exact.length, outcome: 'moved' };
  },
};
