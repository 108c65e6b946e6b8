import type { ReactNode } from 'react';
import { createSignal } from '../signal';
import type { ShortcutId } from './shortcuts';

/** Something that the screen can do now, offered in the palette. */
export interface ScreenAction {
  id: string;
  label: string;
  /** The shortcut that does the same; its keys stand beside the label. */
  keys?: ShortcutId;
  icon?: ReactNode;
  run: () => void;
  /** Why it cannot be done now; the palette shows the action with this sentence instead of hiding it. */
  disabledReason?: string | null;
}

export interface ActionStore {
  /** Puts the actions of one component on offer; those put last stand first. Returns the way to take them back. */
  offer(actions: readonly ScreenAction[]): () => void;
  list(): readonly ScreenAction[];
  subscribe(listener: () => void): () => void;
}

/** A store with nothing on offer. */
export function createActionStore(): ActionStore {
  let offers: (readonly ScreenAction[])[] = [];
  let all: readonly ScreenAction[] = [];
  const changed = createSignal();
  const change = (next: (readonly ScreenAction[])[]) => {
    offers = next;
    all = next.flat();
    changed.emit();
  };
  return {
    offer(actions) {
      change([actions, ...offers]);
      return () => change(offers.filter((other) => other !== actions));
    },
    list: () => all,
    subscribe: changed.subscribe,
  };
}
