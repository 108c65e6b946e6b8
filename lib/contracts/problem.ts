import { z } from 'zod';
import { failureCodes } from '@/lib/domain/failure';

/**
 * The answer of every refusal and every failure.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum([...failureCodes, 'unexpected']),
  /** The id of the request in the log. */
  requestId: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  current: z
    .unknown()
    .optional()
    .describe('What is stored now, where a conflict can be settled by looking at it.'),
});
export type Problem = z.infer<typeof problem>;
