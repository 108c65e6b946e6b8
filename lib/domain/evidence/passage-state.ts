import type { PassageState } from '../vocabulary';

/** What must be known to say whether anyone can look up the words of a citation. */
export interface CitedEvidence {
  passage: string | null;
  url: string | null;
  hasCopy: boolean;
  /** The passage's place in the copy was found. */
  hasPlace: boolean;
}

/** The state of a cited passage. Null while no passage is noted. */
export function passageState({ passage, ...cited }: CitedEvidence): PassageState | null {
  return passage === null || passage.trim() === '' ? null : statedPassage(cited);
}

/** The same for a passage that is noted. */
export function statedPassage({ url, hasCopy, hasPlace }: Omit<CitedEvidence, 'passage'>): PassageState {
  if (hasPlace) return 'found';
  if (hasCopy) return 'not_in_copy';
  return url === null ? 'offline' : 'no_copy';
}
