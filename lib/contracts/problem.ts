import { z } from 'zod';
import { failureCodes } from '@/lib/domain/failure';

/** What is said of a request that was not read, or that no route takes: `scripts/lib/web/refusal.mjs` answers it. */
export const unreadCodes = [
  'bad_request',
  'method_not_allowed',
  'request_timeout',
  'expectation_failed',
  'headers_too_large',
] as const;

/**
 * The answer of every refusal and every failure.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum([...failureCodes, ...unreadCodes, 'unexpected']),
  /** The id of the request in the log. */
  requestId: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  current: z
    .unknown()
    .optional()
    .describe('What is stored now, where a conflict can be settled by looking at it.'),
});
export type Problem = z.infer<typeof problem>;
