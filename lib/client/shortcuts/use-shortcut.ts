'use client';

import { useEffect, useEffectEvent } from 'react';
import { useShortcutScope } from './shortcut-provider';
import type { ShortcutHandler } from './shortcut-registry';
import type { ShortcutId } from './shortcuts';

interface UseShortcutOptions {
  enabled?: boolean;
  /** Set in a component that is itself a modal dialog; otherwise an open dialog keeps the key from this handler. */
  inDialog?: boolean;
}

/**
 * Runs the handler when the shortcut is pressed. Of several handlers the one mounted last is asked first, and answers
 * `false` to pass the key on.
 */
export function useShortcut(
  id: ShortcutId,
  handler: ShortcutHandler,
  options: UseShortcutOptions = {},
): void {
  const { enabled = true, inDialog = false } = options;
  const { registry } = useShortcutScope();
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return undefined;
    return registry.register(id, (event) => run(event), { inDialog });
  }, [registry, id, enabled, inDialog]);
}
