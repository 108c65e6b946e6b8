'use client';

import { useSyncExternalStore } from 'react';
import type { ClaimSaver, SaverSnapshot } from '@/lib/client/drafts/claim-saver';

/** The values that are unsaved, in conflict or just saved, live. */
export function useSaver(saver: ClaimSaver): SaverSnapshot {
  return useSyncExternalStore(saver.subscribe, saver.getSnapshot, saver.getSnapshot);
}
