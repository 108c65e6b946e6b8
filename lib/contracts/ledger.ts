import { z } from 'zod';

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
