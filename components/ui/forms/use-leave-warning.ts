'use client';

import { useEffect } from 'react';
import { isLeavingForGood } from '@/lib/client/outbox/open-pages';

/** Asks before the tab is closed or reloaded, but only while something in it is unsaved. */
export function useLeaveWarning(hasUnsaved: boolean): void {
  useEffect(() => {
    if (!hasUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isLeavingForGood()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasUnsaved]);
}
