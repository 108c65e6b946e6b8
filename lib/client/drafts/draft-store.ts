import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { KeptMark } from './kept-mark';
import { createSignal } from '../signal';
import type { KeptWork } from './save-work';

/** What one open page keeps in case it closes before sending it. */
export interface KeptActs {
  works: Map<string, KeptWork>;
  marks: KeptMark[];
}

/** Keeps what is typed and done in this browser, so that it survives a reload, a crash and a lost connection. */
export interface DraftStore {
  /** The ids of the pages, open or gone, that keep actions on the article. */
  listKeepers(): Promise<Set<string>>;
  /** Makes this page the keeper of what another page kept, and returns it. */
  takeFrom(keeper: string): Promise<KeptActs>;
  keepWork(claimId: string, work: KeptWork): Promise<void>;
  dropWork(claimId: string): Promise<void>;
  keepMark(mark: KeptMark): Promise<void>;
  dropMark(id: string): Promise<void>;
  /** Text of a form that is not part of a claim yet: a reason, a new source. */
  loadForm<Form>(name: string): Promise<Form | undefined>;
  keepForm(name: string, form: unknown): Promise<void>;
  dropForm(name: string): Promise<void>;
  /** Tells the listener how many forms are begun and not sent, now and after every change. */
  watchForms(listener: (count: number) => void): () => void;
}

/** A kept record, and the page that is responsible for it. Records of earlier versions name no page. */
export interface KeptRecord {
  keeper?: string;
}

let opened: UseStore | null = null;

/**
 * The store of all drafts in this browser. Each key begins with the member who owns the draft, then names the article.
 */
export function openDrafts(): UseStore {
  return (opened ??= createStore('linecheck-drafts', 'drafts'));
}

/**
 * The drafts of one person in one article. A member belongs to one newsroom, so the id identifies both. If the browser
 * refuses storage, for instance in a private window, keeping rejects and the page says that the work is only in this tab.
 */
export function createDraftStore(memberId: string, articleId: string, keeper: string = ''): DraftStore {
  const prefix = `${memberId}/${articleId}/`;
  const [claims, marks, forms] = [`${prefix}claim/`, `${prefix}mark/`, `${prefix}form/`];
  const formCount = createSignal<number>();

  async function listActs(): Promise<[string, (KeptWork | KeptMark) & KeptRecord][]> {
    const all = await entries<string, (KeptWork | KeptMark) & KeptRecord>(openDrafts());
    return all.filter(([key]) => key.startsWith(claims) || key.startsWith(marks));
  }
  async function countForms(): Promise<number> {
    const all = await entries<string, unknown>(openDrafts());
    return all.reduce((count, [key, form]) => count + (key.startsWith(forms) ? countForm(form) : 0), 0);
  }
  async function tellForms(): Promise<void> {
    if (formCount.isHeard()) formCount.emit(await countForms());
  }
  const keep = async (key: string, record: object) => set(key, { ...record, keeper }, openDrafts());

  return {
    async listKeepers() {
      return new Set((await listActs()).map(([, record]) => record.keeper ?? ''));
    },
    async takeFrom(other) {
      const taken: KeptActs = { works: new Map(), marks: [] };
      for (const [key, record] of await listActs()) {
        if ((record.keeper ?? '') !== other) continue;
        await keep(key, record);
        if ('draft' in record) taken.works.set(key.slice(claims.length), record);
        else taken.marks.push(record);
      }
      taken.marks.sort((one, later) => one.at.localeCompare(later.at));
      return taken;
    },
    keepWork: (claimId, work) => keep(claims + claimId, work),
    dropWork: async (claimId) => del(claims + claimId, openDrafts()),
    keepMark: (mark) => keep(marks + mark.id, mark),
    dropMark: async (id) => del(marks + id, openDrafts()),
    loadForm: async <Form>(name: string) => get<Form>(forms + name, openDrafts()),
    async keepForm(name, form) {
      await set(forms + name, form, openDrafts());
      await tellForms();
    },
    async dropForm(name) {
      await del(forms + name, openDrafts());
      await tellForms();
    },
    watchForms(listener) {
      countForms().then(listener, () => undefined);
      return formCount.subscribe(listener);
    },
  };
}

/** A list, such as the refused marks, counts as many forms as it has items. Any other form counts as one. */
export function countForm(form: unknown): number {
  return Array.isArray(form) ? form.length : 1;
}
