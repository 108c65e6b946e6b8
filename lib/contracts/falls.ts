import { z } from 'zod';

/**
 * The query of a write that can be tried first. With `dryRun=true` nothing is saved, and the answer says what would fall.
 */
const previewQuery = z.strictObject({
  dryRun: z.enum(['true', 'false'], 'is true or false').optional(),
});

/** What falls because of a write. */
export const fallsDto = z.object({
  approvals: z.array(z.object({ articleId: z.string(), claimId: z.string(), number: z.int() })),
  signatures: z.array(z.object({ articleId: z.string(), title: z.string(), by: z.string() })),
});
export type FallsDto = z.infer<typeof fallsDto>;

/** The parts of a route's entry for a write that can be tried first. */
export const trial = { tried: fallsDto, query: previewQuery } as const;
