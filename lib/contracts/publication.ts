import { z } from 'zod';
import { longestCorrection } from '@/lib/domain/report/changes/propose-correction';
import { ability, person } from './ability';
import { filledText, instant, lineText, optionalLine } from './fields';

/** How the report's print differs from its last edition. */
export const correctionDto = z.object({
  /** The last edition's number. Null if there is none; the other fields are then empty too. */
  since: z.int().nullable(),
  /** One sentence for each change. Empty if the next edition would print the same. */
  changes: z.array(z.string()),
  /** A proposed note that states these changes, for a person to edit. */
  proposed: z.string().nullable(),
});
export type CorrectionDto = z.infer<typeof correctionDto>;

export const createReportBody = z.strictObject({ correction: optionalLine(longestCorrection).optional() });

export const unpublishBody = z.strictObject({
  /** The reason, for the newsroom and its ledger. */
  reason: filledText(2_000),
  /** The words for anybody who opens the public address. */
  notice: optionalLine(1_000).optional(),
});
export type UnpublishBody = z.infer<typeof unpublishBody>;

export const republishBody = z.strictObject({ reason: filledText(2_000) });
export type RepublishBody = z.infer<typeof republishBody>;

/** Whether the public may read the editions of an article, and if not, since when. */
export const publicationDto = z.object({
  articleId: z.string(),
  /** The permanent address of the newest public edition. */
  url: z.string(),
  unpublished: z
    .object({ at: z.string(), by: person, reason: z.string(), notice: z.string().nullable() })
    .nullable(),
  /** The article's version. */
  version: z.int(),
  /** `unpublish` also covers publishing again. */
  abilities: z.object({ unpublish: ability, share: ability }),
});
export type PublicationDto = z.infer<typeof publicationDto>;

export const createLinkBody = z.strictObject({
  expiresAt: instant,
  /**
   * What it shows: an edition, or the draft as it is at each visit. Without this field, the newest edition, or the draft
   * if there is none.
   */
  shows: z.union([z.int().min(1).max(100_000), z.literal('draft')]).optional(),
  /** The person or people the link is for. */
  note: lineText(200).optional(),
});
export type CreateLinkBody = z.infer<typeof createLinkBody>;

export const linkDto = z.object({
  id: z.string(),
  articleId: z.string(),
  shows: z.union([z.int(), z.literal('draft')]),
  note: z.string().nullable(),
  expiresAt: z.string(),
  createdAt: z.string(),
  createdBy: person,
  revokedAt: z.string().nullable(),
  /** Whether it still opens. */
  isOpen: z.boolean(),
});
export type LinkDto = z.infer<typeof linkDto>;
export const linkList = z.object({ links: z.array(linkDto) });
/** The address is given in this answer only. */
export const createdLink = linkDto.extend({ url: z.string() });
export type CreatedLink = z.infer<typeof createdLink>;
