import type { Role } from '../vocabulary';

/**
 * The one permission table, for server and interface. `admin` manages the newsroom. The role alone does not let a
 * person check or approve.
 */
export const permissions = {
  'article.read': ['viewer', 'editor', 'reviewer', 'admin'],
  'article.create': ['editor'],
  'article.edit': ['editor'],
  'article.writers': ['editor', 'reviewer', 'admin'],
  'article.sign_off': ['reviewer'],
  'claim.write': ['editor'],
  'claim.review': ['reviewer'],
  'source.write': ['editor'],
  'wording.decide': ['editor', 'reviewer'],
  'report.create': ['editor', 'reviewer'],
  // Takes something that two people have signed off the public pages, or puts it back. One person is enough, because it
  // may be urgent.
  'report.unpublish': ['reviewer', 'admin'],
  'report.share': ['editor', 'reviewer', 'admin'],
  'scale.write': ['admin'],
  'member.read': ['viewer', 'editor', 'reviewer', 'admin'],
  'member.write': ['admin'],
  'newsroom.write': ['admin'],
  'newsroom.audit': ['admin'],
  'job.manage': ['admin'],
  'self.write': ['viewer', 'editor', 'reviewer', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether one of the roles grants the permission. */
export function hasPermission(held: readonly Role[], permission: Permission): boolean {
  return permissions[permission].some((role: Role) => held.includes(role));
}

/** The roles that grant it, in words for the sentence beside a disabled control. */
export function describePermission(permission: Permission): string {
  return `This needs the role ${permissions[permission].join(' or ')}.`;
}
