import { z } from 'zod';
import { person } from './ability';

/** How often somebody asked for what they may not do, at one route, for one reason, on one day (UTC). */
export const refusalDto = z.object({
  day: z.string(),
  person,
  /** The code of the problem that they were answered. */
  code: z.string(),
  /** Method and path, with `:name` for the parts that vary. */
  route: z.string(),
  count: z.int(),
  lastAt: z.string(),
});
export type RefusalDto = z.infer<typeof refusalDto>;
export const refusalList = z.object({ refusals: z.array(refusalDto) });
export type RefusalList = z.infer<typeof refusalList>;
