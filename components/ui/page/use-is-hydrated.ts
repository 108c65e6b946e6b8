'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the server renders and in the browser's first render, which must agree with it; true from then on. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
