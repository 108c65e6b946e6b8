import { z } from 'zod';

/** Whether the signed-in person may do something. If not, the reason: it is the sentence written beside the control. */
export const ability = z.object({
  allowed: z.boolean(),
  reason: z.string().nullable(),
  missing: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Ability = z.infer<typeof ability>;

export const person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;
