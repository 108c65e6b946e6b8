'use client';

import { type RefObject, useEffect, useState } from 'react';
import { alignCards } from '@/lib/client/claims/list/align-cards';
import { useWorkspace } from '@/components/claim-session/workspace-context';

/** More cards than this are shown as a list. To draw each of them would cost what a virtual list saves. */
export const mostAligned = 150;
/** In milliseconds. Heights settle after scrolling; cards that move meanwhile would only flicker. */
const settleMs = 120;
/** The cards may take this many times the height that the text needs. Beyond that, a list is clearer. */
const crowding = 1.15;

export interface AlignedTops {
  tops: readonly number[];
  /** Whether there are more cards than there is room for beside the text. */
  isCrowded: boolean;
}

/** The top of each claim's card beside its line, in pixels below the container's top. Null until measured. */
export function useAlignedTops(
  containerRef: RefObject<HTMLElement | null>,
  ids: readonly string[],
  pitch: number,
): AlignedTops | null {
  const { editorRef, layout } = useWorkspace();
  const [aligned, setAligned] = useState<AlignedTops | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function measure(): void {
      const container = containerRef.current;
      const api = editorRef.current;
      if (!container || !api) return;
      const { top, height } = container.getBoundingClientRect();
      const isCrowded = ids.length * pitch > height * crowding;
      if (isCrowded) return setAligned({ tops: [], isCrowded });
      const start = top + window.scrollY;
      const wanted = ids.map((id) => (api.claimTop(id) ?? 0) - start);
      const tops = alignCards(wanted, pitch);
      setAligned((known) =>
        known && isSame(known.tops, tops) && !known.isCrowded ? known : { tops, isCrowded },
      );
    }
    function schedule(): void {
      clearTimeout(timer);
      timer = setTimeout(measure, settleMs);
    }
    const frame = requestAnimationFrame(measure);
    const unsubscribe = layout.subscribe(schedule);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      unsubscribe();
    };
  }, [containerRef, editorRef, layout, ids, pitch]);
  return aligned;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
