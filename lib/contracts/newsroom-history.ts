import { z } from 'zod';
import { type NewsroomEventKind, newsroomEventKinds } from '@/lib/domain/newsroom-changes';
import { person } from './ability';
import { historyQuery } from './claims';

const kinds = Object.keys(newsroomEventKinds) as [NewsroomEventKind, ...NewsroomEventKind[]];

export const newsroomHistoryQuery = historyQuery.extend({
  kind: z.enum(kinds, `is one of ${kinds.join(', ')}`).optional(),
});
export type NewsroomHistoryQuery = z.infer<typeof newsroomHistoryQuery>;

export const newsroomHistoryEntry = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: person.nullable(),
  action: z.string(),
  /** The person, token or file that was acted on, by its name at that time. */
  about: z.string().nullable(),
  sourceId: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type NewsroomHistoryEntry = z.infer<typeof newsroomHistoryEntry>;

export const newsroomHistory = z.object({
  /** The end of the chain now. Null while nothing has happened. */
  head: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
  entries: z.array(newsroomHistoryEntry),
  nextCursor: z.int().nullable(),
});
export type NewsroomHistory = z.infer<typeof newsroomHistory>;
