/** The closed lists of the trade's words, the same in interface, code, database and API. */
export const roles = ['viewer', 'editor', 'reviewer', 'admin'] as const;
export type Role = (typeof roles)[number];

export const articleStates = [
  'received',
  'in_check',
  'check_complete',
  'signed_off',
  'published',
  'correction_open',
] as const;
export type ArticleState = (typeof articleStates)[number];

export const claimStates = [
  'marked',
  'in_progress',
  'not_checkable',
  'proposed',
  'returned',
  'approved',
  'stale',
  'withdrawn',
  'duplicate',
] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimKinds = ['number', 'date', 'name', 'quote', 'cause', 'other'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const risks = ['low', 'normal', 'high'] as const;
export type Risk = (typeof risks)[number];

export const sourceKinds = [
  'web',
  'document',
  'report',
  'dataset',
  'interview',
  'phone',
  'email',
  'letter',
  'book',
  'broadcast',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const ratingIcons = [
  'circle-check',
  'check',
  'contrast',
  'puzzle',
  'x',
  'circle-x',
  'circle-help',
  'message-circle-off',
  'triangle-alert',
  'clock',
  'scale',
  'star',
] as const;
export type RatingIcon = (typeof ratingIcons)[number];
