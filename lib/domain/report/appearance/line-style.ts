import type { ClaimState } from '../../vocabulary';

export type LineStyle = 'dotted' | 'dashed' | 'solid' | 'double';

/** The line below a claim's words tells how final its check is. */
export function lineStyleOf(state: ClaimState): LineStyle {
  switch (state) {
    case 'marked':
    case 'in_progress':
    case 'waiting':
      return 'dotted';
    case 'proposed':
    case 'returned':
      return 'dashed';
    case 'approved':
    case 'not_checkable':
    case 'withdrawn':
    case 'duplicate':
    case 'cut':
      return 'solid';
    case 'stale':
    case 'orphaned':
      return 'double';
  }
}
