import { z } from 'zod';
import { maxWordingLength } from '@/lib/domain/text/fields/wording-length';
import { wordingStates } from '@/lib/domain/vocabulary';
import { person } from './ability';
import { filledText, optionalLine } from './fields';

export const setWordingBody = z.strictObject({
  text: filledText(maxWordingLength)
    .transform((value) => value.trim())
    .refine((value) => !/[\r\n]/.test(value), 'must not contain a line break'),
  /** A note for the writer: the reason, or what else would have to change. */
  note: optionalLine(2_000).optional(),
});
export type SetWordingBody = z.infer<typeof setWordingBody>;

export const wordingDto = z.object({
  text: z.string(),
  /** The words of the claim at the time of the suggestion. */
  replaces: z.string(),
  note: z.string().nullable(),
  state: z.enum(wordingStates),
  proposedBy: person,
  proposedAt: z.string(),
  /** The reason why the words stand, or why the suggestion was overruled. */
  reason: z.string().nullable(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  /** The revision that has the suggested words. */
  fixedIn: z.int().nullable(),
});
export type WordingDto = z.infer<typeof wordingDto>;
