import { del, get, set } from 'idb-keyval';
import type { IntakeEdits, IntakeEntry } from './intake-entries';

/** What a reload needs. The server has the file and what was read from it. */
export interface KeptIntake {
  id: string;
  name: string;
  edits: IntakeEdits;
}

// The key contains the member, so that on a shared machine nobody finds another person's unpublished article.
const keyOf = (memberId: string) => `linecheck.intakes.${memberId}`;

/** The files that an earlier visit read and did not add. None if the browser stores nothing. */
export async function findKeptIntakes(memberId: string): Promise<KeptIntake[]> {
  try {
    return (await get<KeptIntake[]>(keyOf(memberId))) ?? [];
  } catch {
    return [];
  }
}

export async function keepIntakes(memberId: string, entries: readonly IntakeEntry[]): Promise<void> {
  const kept = entries.flatMap(({ intake, name, edits, state }): KeptIntake[] =>
    intake && state !== 'imported' ? [{ id: intake.id, name, edits }] : [],
  );
  try {
    if (kept.length === 0) await del(keyOf(memberId));
    else await set(keyOf(memberId), kept);
  } catch {
    // Without storage the import still works; only a reload loses it.
  }
}
