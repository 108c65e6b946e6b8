import { ratingIcons } from '@/lib/domain/vocabulary';

/** The icons of badges, in the order of their columns in the drawings, `components/editor/claim-icons-*.svg`. */
export const claimIcons = [...ratingIcons, 'circle-dashed', 'pencil', 'undo', 'copy'] as const;

/** The icon in a claim's badge: that of its rating, or one for the state of a claim without a verdict. */
export type ClaimIcon = (typeof claimIcons)[number];

/** Whether a name stored with a rating is an icon that can be drawn. */
export function isClaimIcon(name: string): name is ClaimIcon {
  return claimIcons.some((icon) => icon === name);
}
