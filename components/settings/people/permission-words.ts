import type { Permission } from '@/lib/domain/permissions/permissions';

/** For each permission: what it lets a person do, in the words of the roles page. */
export const permissionWords: Record<Permission, string> = {
  'article.read': 'Read articles, claims and reports',
  'article.create': 'Bring in an article',
  'article.edit': 'Change an article’s headline, byline and dates',
  'article.writers': 'Say who wrote an article; a reviewer or admin who did not, also who did not',
  'article.sign_off': 'Sign an article off',
  'claim.write': 'Mark claims, give verdicts and sources, propose',
  'claim.review': 'Approve or return a verdict, never one’s own',
  'source.write': 'Add sources, fetch pages, store copies',
  'wording.decide': 'Let words stand against a suggestion; a lead may overrule one',
  'report.create': 'Freeze an edition of the report',
  'report.unpublish': 'Take a report off the public pages, and put it back',
  'report.share': 'Make and end private links to a report',
  'scale.write': 'Change the verdict scale',
  'member.read': 'See who is in the newsroom',
  'member.write': 'Add people, change roles, disable',
  'newsroom.write': 'Change the newsroom’s settings',
  'newsroom.audit': 'Read and check the newsroom’s own ledger',
  'job.manage': 'See background work that failed, and try it again',
  'self.write': 'Change one’s own password and tokens',
};
