'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and in the browser's first render, which must agree with the server's. True from then on. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
