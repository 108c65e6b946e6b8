import { z } from 'zod';
import { recordOf } from '@/lib/domain/record-of';
import {
  articleSorts,
  articleStandings,
  articleStates,
  claimStates,
  writerStatuses,
} from '@/lib/domain/vocabulary';
import { ability, person } from './ability';
import { day, documentJson, instant, language, lineText, link, optionalLine, rawText, uuid } from './fields';
import { changeChoices, checkChangesChoice } from './intakes';

/** 1,000,000 code units hold an article of 160,000 words; longer texts are several articles. */
export const maxTextLength = 1_000_000;

const body = rawText(maxTextLength);

/** A writer: a member of the newsroom, or somebody from outside by name. */
const writerInput = z
  .strictObject({ memberId: uuid.optional(), name: lineText(200).optional() })
  .superRefine(isOneWriter);

function isOneWriter({ memberId, name }: { memberId?: unknown; name?: unknown }, context: z.RefinementCtx) {
  if ((memberId === undefined) === (name === undefined))
    context.addIssue({ code: 'custom', path: ['memberId'], message: 'is required, or else a name' });
}

export const answerWriterBody = z
  .strictObject({
    memberId: uuid.optional(),
    name: lineText(200).optional(),
    /** `other`: somebody else wrote the article, and the byline means that other person. */
    is: z.enum(['writer', 'other']).optional(),
    reason: optionalLine(2_000).optional(),
  })
  .superRefine((value, context) => {
    isOneWriter(value, context);
    if (value.is === 'other' && !value.reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'is required: why they are no writer' });
  });
export type AnswerWriterBody = z.infer<typeof answerWriterBody>;

export const createArticleBody = z
  .strictObject({
    text: body.optional(),
    html: body.optional(),
    markdown: body.optional(),
    /** The id of a file or page that was read before with `POST /intakes`. */
    intake: uuid.optional(),
    /** What to do with the changes that the file tracks. Required if it tracks any. */
    changes: z.enum(changeChoices).optional(),
    title: lineText(300).optional(),
    /** The byline. Members whom it names are noted as writers. */
    writer: optionalLine(200).optional(),
    writers: z.array(writerInput).max(50).optional(),
    sourceUrl: link.nullable().optional(),
    /** A draft of ours or a text that is out. Without this field, an article with an address is out. */
    standing: z.enum(articleStandings).optional(),
    publishedAt: day.nullable().optional(),
    dueAt: instant.nullable().optional(),
    /** The same text a second time is refused with 409, unless the caller says that it is meant. */
    allowDuplicate: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const given = (['text', 'html', 'markdown', 'intake'] as const).filter((key) => value[key] !== undefined);
    checkChangesChoice(value, context);
    if (given.length === 1) return;
    const message =
      given.length === 0
        ? 'is required (or html, markdown, intake)'
        : 'comes alone: send one of text, html, markdown, intake';
    context.addIssue({ code: 'custom', path: ['text'], message });
  });
export type CreateArticleBody = z.infer<typeof createArticleBody>;

export const updateArticleBody = z.strictObject({
  title: lineText(300).optional(),
  /** The byline. Members whom it names are noted as writers; nobody is removed. */
  writer: optionalLine(200).optional(),
  /** Writers who are added to those that are already noted; nobody is removed. */
  writers: z.array(writerInput).max(50).optional(),
  sourceUrl: link.nullable().optional(),
  standing: z.enum(articleStandings).optional(),
  publishedAt: day.nullable().optional(),
  dueAt: instant.nullable().optional(),
  /** The language of its text: a BCP 47 tag. */
  language: language.nullable().optional(),
});
export type UpdateArticleBody = z.infer<typeof updateArticleBody>;

export const revisionSummary = z.object({
  id: z.string(),
  number: z.int(),
  text: z.string(),
  sha256: z.string(),
  createdAt: z.string(),
});

export const revisionDto = revisionSummary.extend({ articleId: z.string(), document: documentJson });
export type RevisionDto = z.infer<typeof revisionDto>;
/** The parts of a revision that are needed to show it. */
export type RevisionText = Pick<RevisionDto, 'text' | 'document'>;

const counts = z.object(recordOf(claimStates, () => z.int()));

/** Somebody who is noted as a writer or as not a writer, or whom the byline names so that a person is asked. */
export const articleWriter = z.object({
  /** Null while only the byline names them. */
  id: z.string().nullable(),
  member: person.nullable(),
  /** The name of the member, or of the person from outside. */
  name: z.string(),
  status: z.enum(writerStatuses),
  reason: z.string().nullable(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
});
export type ArticleWriter = z.infer<typeof articleWriter>;

const articleFields = {
  id: z.string(),
  title: z.string(),
  state: z.enum(articleStates),
  /** The byline, as it is printed. */
  writer: z.string().nullable(),
  writers: z.array(articleWriter),
  sourceUrl: z.string().nullable(),
  /** In a draft of ours, wrong words must be mended. In a text that is out already, they are the finding. */
  standing: z.enum(articleStandings),
  /** The language of its text, a BCP 47 tag. The file or page that it came in says it, or a person has set it since. */
  language: z.string().nullable(),
  publishedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  createdBy: person,
  revisionNumber: z.int(),
  claims: z.object({ total: z.int(), byState: counts }),
  /** Its editions are no longer public. */
  isUnpublished: z.boolean(),
  version: z.int(),
};

export const articleListItem = z.object(articleFields);
export type ArticleListItem = z.infer<typeof articleListItem>;

export const articleDto = z.object({
  ...articleFields,
  revision: revisionSummary,
  abilities: z.object({
    edit: ability,
    mark: ability,
    signOff: ability,
    createReport: ability,
    /** Whether the person may say that somebody wrote it. */
    nameWriter: ability,
    /** Whether the person may say that somebody did not write it. */
    strikeWriter: ability,
  }),
});
export type ArticleDto = z.infer<typeof articleDto>;
/** An article without its text, which is long. */
export type ArticleSummary = Omit<ArticleDto, 'revision'>;

export const listArticlesQuery = z.strictObject({
  q: rawText(200).optional(),
  state: z.enum(articleStates).optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal')
    .optional(),
  sort: z.enum(articleSorts).optional(),
  cursor: rawText(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type ListArticlesQuery = z.infer<typeof listArticlesQuery>;

export const articleList = z.object({
  articles: z.array(articleListItem),
  nextCursor: z.string().nullable(),
  total: z.int(),
});
export type ArticleList = z.infer<typeof articleList>;
