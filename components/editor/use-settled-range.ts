'use client';

import { type RefObject, useEffect, useState } from 'react';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';

/** Long enough to avoid a flicker between two presses of Shift and an arrow. */
const settleMilliseconds = 120;

/**
 * The selected range once it is at rest: the pointer is not dragging, no key press has just come, and the article has
 * the focus.
 */
export function useSettledRange(
  articleRef: RefObject<HTMLElement | null>,
  range: SpanRange | null,
): SpanRange | null {
  const [isPressed, setIsPressed] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const [settled, setSettled] = useState<SpanRange | null>(null);

  useEffect(() => {
    const article = articleRef.current;
    if (!article) return;
    const listening = new AbortController();
    const { signal } = listening;
    article.addEventListener('pointerdown', () => setIsPressed(true), { signal });
    window.addEventListener('pointerup', () => setIsPressed(false), { signal });
    window.addEventListener('pointercancel', () => setIsPressed(false), { signal });
    article.addEventListener('focusin', () => setHasFocus(true), { signal });
    article.addEventListener(
      'focusout',
      (event) => setHasFocus(event.relatedTarget instanceof Node && article.contains(event.relatedTarget)),
      { signal },
    );
    return () => listening.abort();
  }, [articleRef]);

  useEffect(() => {
    if (isPressed) return;
    const timer = setTimeout(() => setSettled(range), range ? settleMilliseconds : 0);
    return () => clearTimeout(timer);
  }, [range, isPressed]);

  const isCurrent = settled?.startOffset === range?.startOffset && settled?.endOffset === range?.endOffset;
  return hasFocus && isCurrent ? settled : null;
}
