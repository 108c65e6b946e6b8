import { z } from 'zod';
import { contactChannels, contactOutcomes } from '@/lib/domain/vocabulary';
import { person } from './ability';
import { filledText, instant, lineText, rawText, uuid } from './fields';

const contactFields = {
  person: lineText(300),
  channel: z.enum(contactChannels),
  question: rawText(5_000).nullable().optional(),
  askedAt: instant,
  outcome: z.enum(contactOutcomes).optional(),
  /** The exact words of the answer; only with the outcome `answered`. */
  answer: filledText(10_000).nullable().optional(),
  /** When it was answered, or when waiting for it ended. The default is now. */
  answeredAt: instant.nullable().optional(),
  /** The source that the answer became. */
  sourceId: uuid.nullable().optional(),
};

export const logContactBody = z.strictObject({
  id: uuid.optional(),
  ...contactFields,
  confidential: z.boolean().optional(),
  readerIds: z.array(uuid).max(100).optional(),
});
export type LogContactBody = z.infer<typeof logContactBody>;

export const updateContactBody = z
  .strictObject(contactFields)
  .partial()
  .extend({ confidential: z.literal(false, 'cannot be made true later').optional() });
export type UpdateContactBody = z.infer<typeof updateContactBody>;

export const contactDto = z.object({
  id: z.string(),
  person: z.string(),
  channel: z.enum(contactChannels),
  question: z.string().nullable(),
  askedAt: z.string(),
  outcome: z.enum(contactOutcomes),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  sourceId: z.string().nullable(),
  confidential: z.boolean(),
  /** What it says is withheld from the reader. */
  withheld: z.boolean(),
  readers: z.array(person),
  loggedBy: person,
});
export type ContactDto = z.infer<typeof contactDto>;
