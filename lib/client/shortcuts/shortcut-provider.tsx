'use client';

import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { type ActionStore, createActionStore } from './action-store';
import { createShortcutRegistry, type ShortcutRegistry } from './shortcut-registry';
import { useIsMac } from './use-is-mac';

interface ShortcutScope {
  registry: ShortcutRegistry;
  actions: ActionStore;
}

const ShortcutContext = createContext<ShortcutScope | null>(null);

/** Listens to the keyboard for everything below it. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [scope] = useState(() => ({ registry: createShortcutRegistry(), actions: createActionStore() }));
  const isMac = useIsMac();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => scope.registry.handle(event, isMac);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [scope, isMac]);
  return <ShortcutContext value={scope}>{children}</ShortcutContext>;
}

/** The registry and the actions of this page. Throws outside the provider. */
export function useShortcutScope(): ShortcutScope {
  const scope = use(ShortcutContext);
  if (!scope) throw new Error('ShortcutProvider is missing above this component');
  return scope;
}
