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
  // A page that slept shows the right time as soon as it wakes. Within half a minute all components share one value.
  if (Date.now() - now > 30_000) now = Date.now();
  return now;
}

/** The time in milliseconds, renewed twice a minute. Null on the server, which does not know the reader's clock. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, snapshot, () => null);
}
