import { z } from 'zod';

/** Of a write that can be tried first: with `dryRun=true` nothing is saved, and the answer says what would fall by it. */
const previewQuery = z.strictObject({
  dryRun: z.enum(['true', 'false'], 'is true or false').optional(),
});

/** What a write takes down. */
export const fallsDto = z.object({
  approvals: z.array(z.object({ articleId: z.string(), claimId: z.string(), number: z.int() })),
  signatures: z.array(z.object({ articleId: z.string(), title: z.string(), by: z.string() })),
});
export type FallsDto = z.infer<typeof fallsDto>;

/** A write that can be tried first. */
export const trial = { tried: fallsDto, query: previewQuery } as const;
