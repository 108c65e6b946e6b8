import type { NewsroomLedgerAction } from '@/lib/domain/ledger-actions';
import type { NewsroomEventKind } from '@/lib/domain/newsroom-changes';

export const newsroomEventWords: Record<NewsroomEventKind, string> = {
  people: 'People and tokens',
  scale: 'Verdict scale',
  settings: 'Settings',
  sources: 'Sources and files',
  work: 'Background work',
};

/** The rest of a sentence that begins with a person. "…" stands for the name of the person, token or file. */
const actions: Record<string, string> = {
  'member.created': 'added …',
  'member.updated': 'changed …',
  'member.disabled': 'disabled …',
  'member.enabled': 'let … in again',
  'member.password_changed': 'changed their own password',
  'token.created': 'made the token …',
  'token.revoked': 'revoked a token of their own',
  'newsroom.created': 'set up the newsroom …',
  'newsroom.updated': 'changed the settings',
  'scale.set': 'changed the verdict scale',
  'source.created': 'added',
  'source.updated': 'changed',
  'source.merged': 'put together with another',
  'source.stored': 'stored a copy of',
  'source.changed': 'found other words in',
  'source.fetch_asked': 'asked for a copy of',
  'source.fetch_cancelled': 'stopped the fetching of',
  'article_file.stored': 'brought in the file …',
  'job.retried': 'tried background work again',
} satisfies Record<NewsroomLedgerAction, string>;

/** What was done, as an entry of the newsroom's own chain. A source is linked, so its name is left out. */
export function describeNewsroomAction(action: string, about: string | null): string {
  const words = actions[action] ?? action.replace(/[._]/g, ' ');
  return words.includes('…') ? words.replace('…', () => about ?? '').trim() : words;
}
