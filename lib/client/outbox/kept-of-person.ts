import { delMany, entries, keys, type UseStore } from 'idb-keyval';
import { draftFields } from '../drafts/draft';
import { countForm, openDrafts } from '../drafts/draft-store';
import type { KeptWork } from '../drafts/save-work';

/** How much of one person's work lies in this browser alone. */
export interface KeptCount {
  /** Marks and changes of claims that the server has not answered. */
  acts: number;
  /** Forms that were begun and not sent, and marks that wait for a choice. */
  forms: number;
}

// The import page keeps its texts elsewhere, under the member at the end of the key.
const isImportOf = (key: unknown, memberId: string) =>
  typeof key === 'string' && key.startsWith('linecheck.') && key.endsWith(`.${memberId}`);
const isDraftOf = (key: unknown, memberId: string) =>
  typeof key === 'string' && key.startsWith(`${memberId}/`);

/** What this person has in this browser, in all articles; nothing where the browser keeps nothing. */
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
    // A private window has nothing to lose but what its tabs hold.
  }
  return count;
}

/** The articles in which something of this person waits to be sent. */
export async function listKeptArticles(memberId: string): Promise<string[]> {
  const all = await keys<string>(openDrafts()).catch(() => []);
  const own = all.map((key) => key.split('/')).filter(([member]) => member === memberId);
  return [
    ...new Set(
      own.flatMap(([, article, kind]) => (kind === 'claim' || kind === 'mark' ? [article ?? ''] : [])),
    ),
  ];
}

/** Takes everything of this person out of this browser. */
export async function clearKept(memberId: string): Promise<void> {
  await removeKeys((key) => isDraftOf(key, memberId), openDrafts());
  await removeKeys((key) => isImportOf(key, memberId));
}

async function removeKeys(isGone: (key: unknown) => boolean, store?: UseStore): Promise<void> {
  await delMany((await keys(store)).filter(isGone), store);
}
