'use client';

import type { RefObject } from 'react';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';

/** `Mod+Enter` anywhere in a form sends that form, and no form around it. */
export function useSendKey(formRef: RefObject<HTMLFormElement | null>, send: () => void): void {
  useShortcut(
    'sendForm',
    ({ target }) => {
      if (!(target instanceof Node) || !formRef.current?.contains(target)) return false;
      send();
      return true;
    },
    { inDialog: true },
  );
}
