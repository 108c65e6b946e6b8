import { z } from 'zod';
import { blockerCodes } from '@/lib/domain/workflow/gate';
import { articleStates } from '@/lib/domain/vocabulary';
import { ability, person } from './ability';

export const blockerDto = z.object({
  code: z.enum(blockerCodes),
  message: z.string(),
  claimId: z.string().nullable(),
  claimNumber: z.int().nullable(),
  range: z.object({ start: z.int(), end: z.int() }).nullable(),
});
export type BlockerDto = z.infer<typeof blockerDto>;

export const signOffDto = z.object({
  by: person,
  at: z.string(),
  /** It stands for exactly what would be printed now. */
  isCurrent: z.boolean(),
  /** Set for a signature made before signatures covered everything printed: what it covered, and what not. */
  older: z.string().nullable(),
});

export const gateQuery = z.strictObject({
  /** The largest number of blockers to list, the first in text order. Without it, all are listed. */
  limit: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
});

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a digest');

/** The digest of what the person saw. Without it, the signature is over what stands when the request arrives. */
export const signOffBody = z.strictObject({ digest: digest.optional() });

export const gateDto = z.object({
  ready: z.boolean(),
  state: z.enum(articleStates),
  /** The digest of what a signature given now would stand for. Null if the gate is closed and nobody has signed. */
  digest: digest.nullable(),
  blockers: z.array(blockerDto),
  /** The number of all blockers, regardless of the limit. */
  blockerCount: z.int(),
  /** Two current sign-offs by two people are needed for an edition. */
  signOffs: z.array(signOffDto),
  signOffsNeeded: z.int(),
  abilities: z.object({ signOff: ability, createReport: ability }),
});
export type GateDto = z.infer<typeof gateDto>;

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

const ledgerHead = z.strictObject({ sequence: z.int(), hash: z.string() });

/** Exactly what was hashed, nothing more. */
export const ledgerEntryDto = z.strictObject({
  /** How the hash is computed. From format 2 on, the name is hashed, and therefore printed. */
  format: z.literal([1, 2]),
  scopeId: z.string(),
  sequence: z.int(),
  at: z.string(),
  actorId: z.string().nullable(),
  /** The name of the person who acted, as it was then. */
  actor: z.string().nullable(),
  action: z.string(),
  claimId: z.string().nullable(),
  data: z.unknown(),
  previousHash: z.string(),
  hash: z.string(),
});
export const ledgerDto = z.strictObject({
  schema: z.literal('linecheck-ledger/2'),
  scopeId: z.string(),
  entries: z.array(ledgerEntryDto),
  head: ledgerHead,
});
export type LedgerDto = z.infer<typeof ledgerDto>;
