'use client';

import { useSyncExternalStore } from 'react';
import { defaultPreferences, getPreferences, type Preferences, subscribePreferences } from './preferences';

/** The preferences of this browser, kept current. On the server, the defaults. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, getPreferences, () => defaultPreferences);
}
