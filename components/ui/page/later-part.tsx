'use client';

import { Skeleton } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useState } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

const retryMs = 2_000;
const loads = new Set<() => Promise<unknown>>();

/**
 * A part that brings a library of its own and is not needed for the first sight of a page. Its script comes when it is
 * first drawn or with `loadLaterParts`; until then its place is held, `height` pixels high: that of the part while it is
 * empty.
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
    // What is here already is drawn at once; the way through a promise would first show its placeholder.
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

/** Brings the parts that have not come yet: for when what a page is for is on the screen. */
export function loadLaterParts(): void {
  for (const load of loads) void load();
}

/** A network that is away comes back; what waits for the part goes on waiting. */
async function loadAtLast<Props>(load: Load<Props>): Promise<ComponentType<Props>> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
