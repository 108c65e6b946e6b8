'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};
const isMac = () => /mac|iphone|ipad/i.test(navigator.platform);

/** Whether this keyboard has ⌘. False on the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(never, isMac, () => false);
}
