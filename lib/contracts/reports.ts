import { z } from 'zod';
import { reportFileStates } from '@/lib/domain/vocabulary';
import { person } from './ability';

export const reportDto = z.object({
  id: z.string(),
  articleId: z.string(),
  edition: z.int(),
  /** The address of this edition, which is frozen. */
  url: z.string(),
  /** The address of the newest public edition, whichever that is. */
  permanentUrl: z.string(),
  sha256: z.string(),
  ledgerHead: z.object({ sequence: z.int(), hash: z.string() }),
  revision: z.int(),
  correction: z.string().nullable(),
  createdAt: z.string(),
  createdBy: person,
});
export type ReportDto = z.infer<typeof reportDto>;
export const reportList = z.object({ reports: z.array(reportDto) });

export const reportFormats = ['json', 'html', 'pdf', 'md', 'csv', 'claimreview', 'annotations'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const exportReportQuery = z.strictObject({
  format: z.enum(reportFormats, `is one of ${reportFormats.join(', ')}`).optional(),
  edition: z.coerce.number().int().min(1).max(100_000).optional(),
  paper: z.enum(['a4', 'us-letter']).optional(),
  /** The files of an unpublished article are for the newsroom alone. A caller who wants one must say so. */
  unpublished: z.literal('true').optional(),
});

/** The PDF of a long report, which is set in the background. */
export const reportFileDto = z.object({
  id: z.string(),
  articleId: z.string(),
  state: z.enum(reportFileStates),
  /** How many others are set before it. */
  ahead: z.int(),
  /** About how long it takes once it has begun. */
  expectedSeconds: z.int(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  /** Why there is none, for a person. */
  problem: z.string().nullable(),
  /** Where to ask how far it is. */
  url: z.string(),
  /** Where to get it once it is ready; it is kept for a day. */
  fileUrl: z.string().nullable(),
});
export type ReportFileDto = z.infer<typeof reportFileDto>;
