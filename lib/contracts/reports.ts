import { z } from 'zod';
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
