import type { TokenArea, TokenScope } from '@/lib/domain/vocabulary';

/** What belongs to an area, as a row's head. */
export const areaWords: Record<TokenArea, string> = {
  articles: 'Articles and their text',
  claims: 'Claims, verdicts, contacts',
  library: 'Sources and stored copies',
  reports: 'Sign-off and reports',
  people: 'People',
  settings: 'Settings, scale, ledger, jobs',
  account: 'Your account and desk',
};

/** What a token may do, as a label. */
export const scopeWords: Record<TokenScope, string> = {
  read: 'Read everything',
  write: 'Write everything',
  articles_read: 'Read articles',
  articles_write: 'Write articles',
  claims_read: 'Read claims',
  claims_write: 'Write claims',
  library_read: 'Read sources',
  library_write: 'Write sources',
  reports_read: 'Read reports',
  reports_write: 'Write reports',
  people_read: 'Read people',
  people_write: 'Write people',
  settings_read: 'Read settings',
  settings_write: 'Write settings',
  account_read: 'Read your account',
  account_write: 'Write your account',
};
