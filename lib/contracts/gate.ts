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
