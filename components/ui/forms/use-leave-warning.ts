'use client';

import { useEffect } from 'react';
import { isLeavingForGood } from '@/lib/client/outbox/open-pages';

/** Asks before the tab is closed or reloaded, only while there is something unsaved in it. */
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
