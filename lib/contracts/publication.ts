import { z } from 'zod';
import { longestCorrection } from '@/lib/domain/report/changes/propose-correction';
import { ability, person } from './ability';
import { filledText, instant, lineText, optionalLine } from './fields';

/** What the report prints otherwise than its last edition. */
export const correctionDto = z.object({
  /** The last edition's number; null while there is none, and then nothing else is said. */
  since: z.int().nullable(),
  /** A sentence for each change; empty where the next edition would print the same. */
  changes: z.array(z.string()),
  /** The note that these facts give, to be edited. */
  proposed: z.string().nullable(),
});
export type CorrectionDto = z.infer<typeof correctionDto>;

export const createReportBody = z.strictObject({ correction: optionalLine(longestCorrection).optional() });

export const unpublishBody = z.strictObject({
  /** For the newsroom and its ledger. */
  reason: filledText(2_000),
  /** For whoever asks at the public address. */
  notice: optionalLine(1_000).optional(),
});
export type UnpublishBody = z.infer<typeof unpublishBody>;

export const republishBody = z.strictObject({ reason: filledText(2_000) });
export type RepublishBody = z.infer<typeof republishBody>;

/** Whether anybody may read the editions of an article, and since when not. */
export const publicationDto = z.object({
  articleId: z.string(),
  /** Where the newest public edition stands, always. */
  url: z.string(),
  unpublished: z
    .object({ at: z.string(), by: person, reason: z.string(), notice: z.string().nullable() })
    .nullable(),
  /** The article's. */
  version: z.int(),
  /** `unpublish` stands for the way back too. */
  abilities: z.object({ unpublish: ability, share: ability }),
});
export type PublicationDto = z.infer<typeof publicationDto>;

export const createLinkBody = z.strictObject({
  expiresAt: instant,
  /** What it shows: an edition, or the draft as it stands at each visit. The newest edition, or else the draft, where nothing is said. */
  shows: z.union([z.int().min(1).max(100_000), z.literal('draft')]).optional(),
  /** For whom it is. */
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
/** The address is in this answer and nowhere else. */
export const createdLink = linkDto.extend({ url: z.string() });
export type CreatedLink = z.infer<typeof createdLink>;
