/** A box in CSS pixels; which origin does not matter as long as it is the same for all. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface MenuPlace {
  left: number;
  top: number;
}

/** Between the menu and the words; also what is kept free at the edges of the view. */
const gap = 8;

/** The selected words, and what has to find room beside them. */
interface MenuTask {
  start: Omit<Box, 'right'>;
  end: Omit<Box, 'right'>;
  size: { width: number; height: number };
  /** What can be seen of the text, without anything that lies over it. */
  view: Box;
  prefersBelow: boolean;
}

/**
 * Where a menu stands that belongs to selected words and must not cover them: above the first line, below the last, on
 * the side where the selection is being extended when both fit, beside it when neither does.
 */
export function placeMenu({ start, end, size, view, prefersBelow }: MenuTask): MenuPlace {
  const above = start.top - gap - size.height;
  const below = end.bottom + gap;
  const fitsAbove = above >= view.top;
  const fitsBelow = below + size.height <= view.bottom;
  const isOneLine = Math.abs(start.top - end.top) < 2;
  if (fitsBelow && (prefersBelow || !fitsAbove)) {
    const anchor = isOneLine ? (start.left + end.left) / 2 : end.left;
    return { top: below, left: clampLeft(anchor - size.width / 2, size.width, view) };
  }
  if (fitsAbove) {
    const anchor = isOneLine ? (start.left + end.left) / 2 : start.left;
    return { top: above, left: clampLeft(anchor - size.width / 2, size.width, view) };
  }
  // The selection fills the view: nothing is free but the margin, and there the far end of a line at worst.
  return { top: view.top + gap, left: Math.max(view.left, view.right - size.width - gap) };
}

function clampLeft(left: number, width: number, view: Box): number {
  return Math.max(view.left + gap, Math.min(left, view.right - width - gap));
}
