/** Tells its subscribers that something happened. It holds no value: each subscriber reads what it needs. */
export interface Signal<Message = void> {
  /** Returns a function that ends the subscription. */
  subscribe(listener: (message: Message) => void): () => void;
  emit(message: Message): void;
  /** Whether anybody listens. */
  isHeard(): boolean;
}

/** A signal without subscribers. */
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
