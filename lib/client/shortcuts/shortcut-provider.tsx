'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { createRequiredContext } from '../required-context';
import { type ActionStore, createActionStore } from './action-store';
import { createShortcutRegistry, type ShortcutRegistry } from './shortcut-registry';
import { useIsMac } from './use-is-mac';

interface ShortcutScope {
  registry: ShortcutRegistry;
  actions: ActionStore;
}

const context = createRequiredContext<ShortcutScope>('ShortcutProvider');

/** Listens to the keyboard for everything below it. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [scope] = useState(() => ({ registry: createShortcutRegistry(), actions: createActionStore() }));
  const isMac = useIsMac();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => scope.registry.handle(event, isMac);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [scope, isMac]);
  return <context.Provider value={scope}>{children}</context.Provider>;
}

/** The registry and the actions of this page. Throws outside the provider. */
export const useShortcutScope = context.useValue;
