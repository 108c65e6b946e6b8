import type { ReactNode } from 'react';
import { createSignal } from '../signal';
import type { ShortcutId } from './shortcuts';

/** Something that the screen can do now. The palette offers it. */
export interface ScreenAction {
  id: string;
  label: string;
  /** The shortcut that does the same. Its keys are shown beside the label. */
  keys?: ShortcutId;
  icon?: ReactNode;
  run: () => void;
  /** Why it cannot be done now. The palette then shows the action with this sentence and does not hide it. */
  disabledReason?: string | null;
}

export interface ActionStore {
  /** Offers the actions of one component. Those offered last are shown first. Returns a function that withdraws them. */
  offer(actions: readonly ScreenAction[]): () => void;
  list(): readonly ScreenAction[];
  subscribe(listener: () => void): () => void;
}

/** An empty store. */
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
