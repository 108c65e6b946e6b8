/** Tells its subscribers that something happened, and holds nothing: each reads what it needs. */
export interface Signal<Message = void> {
  /** Returns the way to stop hearing of it. */
  subscribe(listener: (message: Message) => void): () => void;
  emit(message: Message): void;
  /** Whether anybody listens. */
  isHeard(): boolean;
}

/** A signal that nobody listens to yet. */
export function createSignal<Message = void>(): Signal<Message> {
  const listeners = new Set<(message: Message) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit(message) {
      for (const listener of listeners) listener(message);
    },
    isHeard: () => listeners.size > 0,
  };
}
