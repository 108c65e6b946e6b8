'use client';

import { useSyncExternalStore } from 'react';
import { createSignal } from '@/lib/client/signal';

const ticked = createSignal();
let timer: ReturnType<typeof setInterval> | undefined;
let now = 0;

function subscribe(listener: () => void): () => void {
  const unsubscribe = ticked.subscribe(listener);
  timer ??= setInterval(tick, 30_000);
  return () => {
    unsubscribe();
    if (ticked.isHeard()) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  now = Date.now();
  ticked.emit();
}

function snapshot(): number {
  // A page that slept wakes with the right time at once; within half a minute one value serves every component.
  if (Date.now() - now > 30_000) now = Date.now();
  return now;
}

/** The time in milliseconds, renewed twice a minute; null while the server renders, which knows no reader's clock. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, snapshot, () => null);
}
