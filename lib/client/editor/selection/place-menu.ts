/** A box in CSS pixels. All boxes must have the same origin; any will do. */
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

/** The gap between the menu and the words, also kept free at the edges of the view. */
const gap = 8;

/** The selected words, and the menu that must fit beside them. */
interface MenuTask {
  start: Omit<Box, 'right'>;
  end: Omit<Box, 'right'>;
  size: { width: number; height: number };
  /** The visible part of the text, without anything that lies over it. */
  view: Box;
  prefersBelow: boolean;
}

/**
 * The place of a menu for selected words, which it must not cover. It is above the first line or below the last. If both
 * fit, it takes the side to which the selection grows; if neither does, it is beside the words.
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
  // The selection fills the view. Only the margin is free, and at worst the menu covers the far end of a line.
  return { top: view.top + gap, left: Math.max(view.left, view.right - size.width - gap) };
}

function clampLeft(left: number, width: number, view: Box): number {
  return Math.max(view.left + gap, Math.min(left, view.right - width - gap));
}
