'use client';

import { Skeleton } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useState } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

const retryMs = 2_000;
const loads = new Set<() => Promise<unknown>>();

/**
 * A part that brings its own library and is not needed for the first sight of a page. Its script is loaded when it is
 * first drawn, or by `loadLaterParts`. Until then its place is kept, `height` pixels high: the height of the empty
 * part.
 */
export function createLaterPart<Props extends object>(
  load: Load<Props>,
  height: number,
): ComponentType<Props> {
  let here: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const loadOnce = () => (loading ??= loadAtLast(load).then((part) => (here = part)));
  loads.add(loadOnce);
  const Part = lazy<ComponentType<Props>>(async () => ({ default: await loadOnce() }));
  return function LaterPart(props: Props) {
    // A part that is loaded already is drawn at once. A promise would first show its placeholder.
    const [Ready] = useState(() => here);
    return Ready ? (
      <Ready {...props} />
    ) : (
      <Suspense fallback={<Skeleton height={height} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Loads the parts that are not loaded yet. Call it when the main content of a page is on the screen. */
export function loadLaterParts(): void {
  for (const load of loads) void load();
}

/** Tries again until the script is loaded: a lost network comes back, and what waits for the part keeps waiting. */
async function loadAtLast<Props>(load: Load<Props>): Promise<ComponentType<Props>> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
