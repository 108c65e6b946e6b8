/** Tells its subscribers that heights may have changed, and holds nothing: each measures what it needs. */
export interface LayoutSignal {
  subscribe(listener: () => void): () => void;
  emit(): void;
}

export function createLayoutSignal(): LayoutSignal {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit() {
      for (const listener of listeners) listener();
    },
  };
}
