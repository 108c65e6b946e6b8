import { createSignal } from '../signal';

/**
 * What a person chose for this browser. It is not kept with the account, because it belongs to a screen and a keyboard.
 */
export interface Preferences {
  /**
   * Single-key shortcuts. A person turns them off for speech input, or for a screen reader that uses the letters itself.
   */
  singleKeys: boolean;
  /** Whether the first-run checklist of the sample newsroom has been dismissed. */
  checklistDismissed: boolean;
  /** Ids of the checklist's steps that were done here. */
  checklistDone: string[];
}

export const defaultPreferences: Preferences = {
  singleKeys: true,
  checklistDismissed: false,
  checklistDone: [],
};

const storageKey = 'linecheck.preferences';
const changed = createSignal();
/** Set if the browser stores nothing. The choice then lasts as long as the page. */
let unkept: string | null = null;
let cached: { text: string | null; value: Preferences } = { text: null, value: defaultPreferences };

/** The present preferences. It is the same object until one of them changes. */
export function getPreferences(): Preferences {
  const text = readStored();
  if (text !== cached.text) cached = { text, value: parse(text) };
  return cached.value;
}

/** Changes some preferences in this and every other tab. */
export function setPreferences(change: Partial<Preferences>): void {
  const value = { ...getPreferences(), ...change };
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(storageKey, text);
    unkept = null;
  } catch {
    unkept = text;
  }
  changed.emit();
}

/** Calls the listener after each change, in whichever tab it was made. */
export function subscribePreferences(listener: () => void): () => void {
  const unsubscribe = changed.subscribe(listener);
  const onStorage = (event: StorageEvent) => {
    if (event.key === storageKey) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => {
    unsubscribe();
    window.removeEventListener('storage', onStorage);
  };
}

function readStored(): string | null {
  if (unkept !== null) return unkept;
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function parse(text: string | null): Preferences {
  if (text === null) return defaultPreferences;
  try {
    const stored = JSON.parse(text) as Partial<Preferences>;
    return {
      singleKeys: stored.singleKeys ?? defaultPreferences.singleKeys,
      checklistDismissed: stored.checklistDismissed ?? defaultPreferences.checklistDismissed,
      checklistDone: Array.isArray(stored.checklistDone) ? stored.checklistDone : [],
    };
  } catch {
    return defaultPreferences;
  }
}
