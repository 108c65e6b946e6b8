'use client';

import { useEffect, useEffectEvent } from 'react';
import { useShortcutScope } from './shortcut-provider';
import type { ShortcutHandler } from './shortcut-registry';
import { isShortcutId, type ShortcutId } from './shortcuts';

interface UseShortcutOptions {
  enabled?: boolean;
  /** Set in a component that is itself a modal dialog. Otherwise an open dialog keeps the key from this handler. */
  inDialog?: boolean;
}

/** What each shortcut does. */
export type ShortcutHandlers = Partial<Record<ShortcutId, ShortcutHandler>>;

/**
 * Runs a handler when its shortcut is pressed. If there are several handlers, the last one mounted is asked first. It
 * answers `false` to pass the key on.
 */
export function useShortcuts(handlers: ShortcutHandlers, options: UseShortcutOptions = {}): void {
  const { enabled = true, inDialog = false } = options;
  const { registry } = useShortcutScope();
  const run = useEffectEvent((id: ShortcutId, event: KeyboardEvent) => handlers[id]?.(event));
  const names = Object.keys(handlers).join(' ');
  useEffect(() => {
    if (!enabled) return undefined;
    const takeBacks = names
      .split(' ')
      .filter(isShortcutId)
      .map((id) => registry.register(id, (event) => run(id, event), { inDialog }));
    return () => takeBacks.forEach((takeBack) => takeBack());
  }, [registry, names, enabled, inDialog]);
}

/** Runs the handler when the shortcut is pressed; see `useShortcuts`. */
export function useShortcut(id: ShortcutId, handler: ShortcutHandler, options?: UseShortcutOptions): void {
  useShortcuts({ [id]: handler }, options);
}
