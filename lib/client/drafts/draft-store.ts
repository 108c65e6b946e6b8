import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { KeptWork } from './save-work';

/** Keeps what is typed in this browser, so that it survives a reload, a crash and a lost connection. */
export interface DraftStore {
  /** The kept work on the article's claims. */
  loadWorks(): Promise<Map<string, KeptWork>>;
  keepWork(claimId: string, work: KeptWork): Promise<void>;
  dropWork(claimId: string): Promise<void>;
  /** Text of a form that is not part of a claim yet: a reason, a new source. */
  loadForm<Form>(name: string): Promise<Form | undefined>;
  keepForm(name: string, form: unknown): Promise<void>;
  dropForm(name: string): Promise<void>;
}

/**
 * The drafts of one person in one article. Where the browser refuses storage, for instance in a private window, keeping
 * rejects, and the page says that the work is only in this tab.
 */
export function createDraftStore(memberId: string, articleId: string): DraftStore {
  const prefix = `${memberId}/${articleId}/`;
  let opened: UseStore | null = null;
  const store = () => (opened ??= createStore('linecheck-drafts', 'drafts'));
  return {
    async loadWorks() {
      const all = await entries<string, KeptWork>(store());
      const own = all.filter(([key]) => key.startsWith(`${prefix}claim/`));
      return new Map(own.map(([key, work]) => [key.slice(prefix.length + 'claim/'.length), work]));
    },
    keepWork: (claimId, work) => set(`${prefix}claim/${claimId}`, work, store()),
    dropWork: (claimId) => del(`${prefix}claim/${claimId}`, store()),
    loadForm: <Form>(name: string) => get<Form>(`${prefix}form/${name}`, store()),
    keepForm: (name, form) => set(`${prefix}form/${name}`, form, store()),
    dropForm: (name) => del(`${prefix}form/${name}`, store()),
  };
}
