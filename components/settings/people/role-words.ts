import type { Role } from '@/lib/domain/vocabulary';

/** What a role is for, in one line. */
export const roleWords: Record<Role, string> = {
  viewer: 'Reads everything, changes nothing.',
  editor: 'Brings in articles, marks claims, gives verdicts and sources.',
  reviewer: 'Approves or returns what somebody else checked, signs off.',
  admin: 'Manages people, the scale and the newsroom.',
};
