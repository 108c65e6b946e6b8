import { delMany, entries, keys, type UseStore } from 'idb-keyval';
import { draftFields } from '../drafts/draft';
import { countForm, openDrafts } from '../drafts/draft-store';
import type { KeptWork } from '../drafts/save-work';

/** The amount of one person's work that exists only in this browser. */
export interface KeptCount {
  /** Marks and changes of claims that the server has not answered. */
  acts: number;
  /** Forms that were begun and not sent, and marks that wait for a choice. */
  forms: number;
}

// The import page keeps its texts elsewhere. Their key ends with the member.
const isImportOf = (key: unknown, memberId: string) =>
  typeof key === 'string' && key.startsWith('linecheck.') && key.endsWith(`.${memberId}`);
const isDraftOf = (key: unknown, memberId: string) =>
  typeof key === 'string' && key.startsWith(`${memberId}/`);

/** Counts what this person has in this browser, in all articles. Zero if the browser stores nothing. */
export async function countKept(memberId: string): Promise<KeptCount> {
  const count: KeptCount = { acts: 0, forms: 0 };
  try {
    for (const [key, value] of await entries<string, unknown>(openDrafts())) {
      if (!isDraftOf(key, memberId)) continue;
      const kind = key.split('/').at(2);
      if (kind === 'claim') count.acts += Math.max(1, draftFields((value as KeptWork).draft).length);
      else if (kind === 'mark') count.acts += 1;
      else count.forms += countForm(value);
    }
    for (const [key, value] of await entries<string, unknown>())
      if (isImportOf(key, memberId)) count.forms += countForm(value);
  } catch {
    // A private window can lose only what its tabs hold.
  }
  return count;
}

/** The articles in which this person has something unsent. */
export async function listKeptArticles(memberId: string): Promise<string[]> {
  const all = await keys<string>(openDrafts()).catch(() => []);
  const own = all.map((key) => key.split('/')).filter(([member]) => member === memberId);
  return [
    ...new Set(
      own.flatMap(([, article, kind]) => (kind === 'claim' || kind === 'mark' ? [article ?? ''] : [])),
    ),
  ];
}

/** Removes everything of this person from this browser. */
export async function clearKept(memberId: string): Promise<void> {
  await removeKeys((key) => isDraftOf(key, memberId), openDrafts());
  await removeKeys((key) => isImportOf(key, memberId));
}

async function removeKeys(isGone: (key: unknown) => boolean, store?: UseStore): Promise<void> {
  await delMany((await keys(store)).filter(isGone), store);
}
