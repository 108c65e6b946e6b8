import { z } from 'zod';
import { droppedKinds } from '@/lib/domain/intake/extracted-article';
import { link } from './fields';
import { snapshotOrigins } from '@/lib/domain/vocabulary';

/** What to do with the changes that a Word file tracks: accept them, or read the text from before them. */
export const changeChoices = ['accept', 'before'] as const;
export type ChangeChoice = (typeof changeChoices)[number];

/** The kinds of file in which an article can come. */
export const articleFileKinds = ['text', 'markdown', 'html', 'docx', 'pdf'] as const;
export type ArticleFileKind = (typeof articleFileKinds)[number];

/** The choice concerns the changes in a file, so it must come with a file. */
export function checkChangesChoice(
  value: { intake?: string; changes?: ChangeChoice },
  context: z.RefinementCtx,
) {
  if (value.changes !== undefined && value.intake === undefined)
    context.addIssue({ code: 'custom', path: ['changes'], message: 'goes with intake' });
}

export const intakeLinkBody = z.strictObject({ url: link });

export const intakeDto = z.object({
  /** The id of the stored file. `POST /articles` and a new revision take it. */
  id: z.string(),
  kind: z.enum(articleFileKinds),
  origin: z.enum(snapshotOrigins),
  fileName: z.string().nullable(),
  url: z.string().nullable(),
  sha256: z.string(),
  size: z.int(),
  title: z.string().nullable(),
  writer: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  /** The article's plain text as it would be stored, for each choice. `before` is null unless changes are tracked. */
  texts: z.object({ accept: z.string(), before: z.string().nullable() }),
  /** What would be missing from that text. */
  dropped: z.array(z.object({ kind: z.enum(droppedKinds), count: z.int(), examples: z.array(z.string()) })),
  /** The changes that the file tracks. Null if it tracks none. */
  changes: z
    .object({
      insertions: z.int(),
      deletions: z.int(),
      moves: z.int(),
      examples: z.array(
        z.object({
          kind: z.enum(['insertion', 'deletion']),
          author: z.string().nullable(),
          at: z.string().nullable(),
          text: z.string(),
        }),
      ),
    })
    .nullable(),
  comments: z.array(
    z.object({
      author: z.string().nullable(),
      at: z.string().nullable(),
      text: z.string(),
      quote: z.string().nullable(),
      /** The place in this list, from 0, of the comment that it answers. Null if it answers none. */
      replyTo: z.int().nullable(),
      /** Whether it is marked as done in the file, or the comment that it answers is. */
      isResolved: z.boolean(),
    }),
  ),
  /** The article that has this very text already. */
  duplicateOf: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type IntakeDto = z.infer<typeof intakeDto>;
