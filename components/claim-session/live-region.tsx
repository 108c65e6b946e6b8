'use client';

import { useCallback, useRef } from 'react';

/** One polite region for all announcements. A repeated message is spoken again. */
export function useLiveRegion() {
  const ref = useRef<HTMLParagraphElement>(null);
  const announce = useCallback((message: string) => {
    const region = ref.current;
    if (!region) return;
    region.textContent = region.textContent === message ? `${message}\u00a0` : message;
  }, []);
  const region = <p ref={ref} role="status" aria-live="polite" className="visually-hidden" />;
  return { region, announce };
}
