import { z } from 'zod';
import { droppedKinds } from '@/lib/domain/intake/extracted-article';
import { link } from './fields';
import { snapshotOrigins } from '@/lib/domain/vocabulary';

/** What to do with the changes that a Word file tracks: take them over, or read the text as it was before them. */
export const changeChoices = ['accept', 'before'] as const;
export type ChangeChoice = (typeof changeChoices)[number];

/** The kinds of file that an article can come in. */
export const articleFileKinds = ['text', 'markdown', 'html', 'docx', 'pdf'] as const;
export type ArticleFileKind = (typeof articleFileKinds)[number];

/** The choice is about a file's changes, so it comes with a file. */
export function checkChangesChoice(
  value: { intake?: string; changes?: ChangeChoice },
  context: z.RefinementCtx,
) {
  if (value.changes !== undefined && value.intake === undefined)
    context.addIssue({ code: 'custom', path: ['changes'], message: 'goes with intake' });
}

export const intakeLinkBody = z.strictObject({ url: link });

export const intakeDto = z.object({
  /** Of the stored file; `POST /articles` and a new revision take it. */
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
  /** The article's plain text as it would be stored, for each choice; `before` only where changes are tracked. */
  texts: z.object({ accept: z.string(), before: z.string().nullable() }),
  /** What would not be in it. */
  dropped: z.array(z.object({ kind: z.enum(droppedKinds), count: z.int(), examples: z.array(z.string()) })),
  /** The changes that the file tracks; null where it tracks none. */
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
    }),
  ),
  /** The article that has this very text already. */
  duplicateOf: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type IntakeDto = z.infer<typeof intakeDto>;
