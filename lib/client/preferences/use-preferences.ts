'use client';

import { useSyncExternalStore } from 'react';
import { defaultPreferences, getPreferences, type Preferences, subscribePreferences } from './preferences';

/** The preferences of this browser, live. The defaults while the server renders. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, getPreferences, () => defaultPreferences);
}
