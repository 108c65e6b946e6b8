import { z } from 'zod';
import { maxWordingLength } from '@/lib/domain/text/fields/wording-length';
import { wordingStates } from '@/lib/domain/vocabulary';
import { person } from './ability';
import { filledText, optionalLine } from './fields';

export const setWordingBody = z.strictObject({
  text: filledText(maxWordingLength)
    .transform((value) => value.trim())
    .refine((value) => !/[\r\n]/.test(value), 'must not contain a line break'),
  /** For the writer: why, or what else it would take. */
  note: optionalLine(2_000).optional(),
});
export type SetWordingBody = z.infer<typeof setWordingBody>;

export const wordingDto = z.object({
  text: z.string(),
  /** The words of the claim when it was suggested. */
  replaces: z.string(),
  note: z.string().nullable(),
  state: z.enum(wordingStates),
  proposedBy: person,
  proposedAt: z.string(),
  /** Why the words stand, or why the suggestion was overruled. */
  reason: z.string().nullable(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  /** The revision that says the suggested words. */
  fixedIn: z.int().nullable(),
});
export type WordingDto = z.infer<typeof wordingDto>;
