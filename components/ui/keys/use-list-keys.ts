'use client';

import { type RefObject, useRef } from 'react';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';

const itemSelector = '[data-list-item]';

/**
 * J and K move the focus through the elements marked `data-list-item` below the returned ref, in page order. Enter
 * opens the links among them without more code. From a control inside a row, the focus moves on from that row.
 */
export function useListKeys<Container extends HTMLElement>(): RefObject<Container | null> {
  const ref = useRef<Container>(null);
  const step = (by: 1 | -1) => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>(itemSelector) ?? [])];
    if (items.length === 0) return false;
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next =
      at === -1 ? (by === 1 ? 0 : items.length - 1) : Math.min(Math.max(at + by, 0), items.length - 1);
    items[next]?.focus();
    items[next]?.scrollIntoView({ block: 'nearest' });
    return true;
  };
  useShortcut('next', () => step(1));
  useShortcut('previous', () => step(-1));
  return ref;
}
