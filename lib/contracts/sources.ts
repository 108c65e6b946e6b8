import { z } from 'zod';
import { partKinds } from '@/lib/domain/evidence/copy-parts';
import {
  fetchStates,
  passageStates,
  reliabilities,
  snapshotOrigins,
  sourceHealths,
  sourceKinds,
  stances,
} from '@/lib/domain/vocabulary';
import { ability, person } from './ability';
import { day, lineText, link, offset, optionalLine, rawText, uuid } from './fields';

/** The description of a source, the same for everyone who cites it. */
const descriptionFields = {
  kind: z.enum(sourceKinds),
  title: lineText(500),
  url: link.nullable().optional(),
  publisher: optionalLine(300).optional(),
  author: optionalLine(300).optional(),
  publishedAt: day.nullable().optional(),
};

/** What one claim takes from a source. */
const citationFields = {
  stance: z.enum(stances),
  passage: rawText(10_000).nullable().optional(),
  locator: optionalLine(300).optional(),
  accessedAt: day.nullable().optional(),
  primary: z.boolean().optional(),
};

/**
 * Who may read it. A source is confidential from the beginning or never: the ledger cannot take back what it has said
 * openly.
 */
const confidenceFields = {
  confidential: z.boolean().optional(),
  readerIds: z.array(uuid).max(100).optional(),
};

/**
 * The place of the passage in a stored copy's text. It is sent whole or not at all, and the words there are the passage.
 */
const placeFields = {
  snapshotId: uuid.optional(),
  start: offset.optional(),
  end: offset.optional(),
};

function checkPlace(
  value: { snapshotId?: string; start?: number; end?: number; passage?: string | null },
  context: z.RefinementCtx,
) {
  const given = [value.snapshotId, value.start, value.end].filter((part) => part !== undefined).length;
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (given !== 0 && given !== 3) issue('snapshotId', 'comes with start and end, or not at all');
  if (given === 3 && (value.start ?? 0) >= (value.end ?? 0)) issue('end', 'must be after start');
  if (given === 3 && !value.passage) issue('passage', 'is required: the words at this place');
}

export const addCitationBody = z
  .strictObject({
    id: uuid.optional(),
    /** The id of a source that the newsroom has already. The fields that describe it are then not sent. */
    sourceId: uuid.optional(),
    ...descriptionFields,
    kind: descriptionFields.kind.optional(),
    title: descriptionFields.title.optional(),
    ...citationFields,
    ...placeFields,
    ...confidenceFields,
  })
  .superRefine((value, context) => {
    checkPlace(value, context);
    const isReuse = value.sourceId !== undefined;
    for (const field of ['kind', 'title'] as const) {
      if (!isReuse && value[field] === undefined)
        context.addIssue({ code: 'custom', path: [field], message: 'is required' });
    }
    const described = [
      ...Object.keys(descriptionFields),
      ...Object.keys(confidenceFields),
    ] as (keyof typeof value)[];
    for (const field of described) {
      if (isReuse && value[field] !== undefined)
        context.addIssue({ code: 'custom', path: [field], message: 'is not sent with sourceId' });
    }
  });
export type AddCitationBody = z.infer<typeof addCitationBody>;

export const updateCitationBody = z
  .strictObject({ ...descriptionFields, ...citationFields, ...placeFields })
  .partial()
  .superRefine(checkPlace);
export type UpdateCitationBody = z.infer<typeof updateCitationBody>;

/** One stored copy, without its content. */
export const copyDto = z.object({
  snapshotId: z.string(),
  sha256: z.string(),
  size: z.int(),
  mediaType: z.string(),
  fileName: z.string().nullable(),
  origin: z.enum(snapshotOrigins),
  storedAt: z.string(),
  /** One sentence: why no words could be read from it. Null if there are words. */
  unreadable: z.string().nullable(),
});
export type CopyDto = z.infer<typeof copyDto>;

export const fetchDto = z.object({
  state: z.enum(fetchStates),
  /** Why it could not be fetched, in a sentence. */
  detail: z.string().nullable(),
});

/** A claim's citation of a source, with the source's description. */
export const citationDto = z.object({
  /** The id of the citation. */
  id: z.string(),
  sourceId: z.string(),
  title: z.string(),
  kind: z.enum(sourceKinds),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  accessedAt: z.string().nullable(),
  stance: z.enum(stances),
  passage: z.string().nullable(),
  locator: z.string().nullable(),
  primary: z.boolean(),
  addedBy: person,
  /** The progress of fetching its page. Null if nothing was to be fetched. */
  fetch: fetchDto.nullable(),
  /** The stored copy that has the passage. If there is none, the newest copy. */
  copy: copyDto.nullable(),
  /** The place of the passage in that copy's text. */
  place: z.object({ start: z.int(), end: z.int() }).nullable(),
  /** Null if no passage is noted. */
  passageState: z.enum(passageStates).nullable(),
  health: z.enum(sourceHealths).nullable(),
  checkedAt: z.string().nullable(),
  /** A later copy that no longer has the passage. */
  lostIn: copyDto.nullable(),
  reliability: z.enum(reliabilities).nullable(),
  interestNote: z.string().nullable(),
  confidential: z.boolean(),
  /** What it says is withheld from the reader. */
  withheld: z.boolean(),
  readers: z.array(person),
  /** The number of claims that cite this source, including this one. */
  citedBy: z.int(),
});
export type CitationDto = z.infer<typeof citationDto>;

const weighingFields = {
  reliability: z.enum(reliabilities).nullable().optional(),
  reliabilityNote: rawText(2_000).nullable().optional(),
  interestNote: rawText(2_000).nullable().optional(),
};

export const createLibrarySourceBody = z
  .strictObject({
    id: uuid.optional(),
    ...descriptionFields,
    kind: descriptionFields.kind.optional(),
    title: descriptionFields.title.optional(),
    ...weighingFields,
    ...confidenceFields,
  })
  .superRefine((value, context) => {
    // An address is enough: the page is fetched and gives the rest.
    if (!value.url && value.title === undefined)
      context.addIssue({ code: 'custom', path: ['title'], message: 'is required (or url)' });
  });
export type CreateLibrarySourceBody = z.infer<typeof createLibrarySourceBody>;

export const updateLibrarySourceBody = z
  .strictObject({
    ...descriptionFields,
    ...weighingFields,
    readerIds: confidenceFields.readerIds,
    /** It can only be opened: an open source cannot become confidential. */
    confidential: z.literal(false, 'cannot be made true later').optional(),
    watched: z.boolean().optional(),
  })
  .partial();
export type UpdateLibrarySourceBody = z.infer<typeof updateLibrarySourceBody>;

export const librarySourceItem = z.object({
  id: z.string(),
  kind: z.enum(sourceKinds),
  title: z.string(),
  /** Nobody has typed a title yet. The page's own title will replace this one. */
  titleIsProposed: z.boolean(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  reliability: z.enum(reliabilities).nullable(),
  fetch: fetchDto.nullable(),
  copy: copyDto.nullable(),
  health: z.enum(sourceHealths).nullable(),
  checkedAt: z.string().nullable(),
  watched: z.boolean(),
  confidential: z.boolean(),
  withheld: z.boolean(),
  citedBy: z.int(),
  /** The number of other sources with the same address. */
  twins: z.int(),
  createdBy: person,
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});
export type LibrarySourceItem = z.infer<typeof librarySourceItem>;

export const librarySourceDto = librarySourceItem.extend({
  reliabilityNote: z.string().nullable(),
  interestNote: z.string().nullable(),
  readers: z.array(person),
  /** Newest first. */
  copies: z.array(copyDto),
  /** The claims that cite it. */
  uses: z.array(
    z.object({
      claimId: z.string(),
      claimNumber: z.int(),
      articleId: z.string(),
      articleTitle: z.string(),
      quote: z.string(),
      state: z.string(),
      stance: z.enum(stances),
      passage: z.string().nullable(),
      passageState: z.enum(passageStates).nullable(),
      /** A later copy no longer has the passage, and nobody has dealt with that. */
      isLost: z.boolean(),
      /** The copy that has the passage, and its place there. */
      snapshotId: z.string().nullable(),
      start: z.int().nullable(),
      end: z.int().nullable(),
    }),
  ),
  /** Other sources with the same address. */
  twinList: z.array(z.object({ id: z.string(), title: z.string(), citedBy: z.int() })),
  mergedInto: z.string().nullable(),
  abilities: z.object({ edit: ability, fetch: ability, upload: ability, merge: ability }),
});
export type LibrarySourceDto = z.infer<typeof librarySourceDto>;

export const listSourcesQuery = z.strictObject({
  q: rawText(200).optional(),
  kind: z.enum(sourceKinds).optional(),
  /**
   * Which sources to list: `changed`, `dead`, `failed` (could not be fetched), `twins` (one address twice), `uncited`.
   */
  show: z.enum(['changed', 'dead', 'failed', 'twins', 'uncited', 'confidential']).optional(),
  cursor: rawText(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type ListSourcesQuery = z.infer<typeof listSourcesQuery>;
export const librarySourceList = z.object({
  sources: z.array(librarySourceItem),
  nextCursor: z.string().nullable(),
  total: z.int(),
});
export type LibrarySourceList = z.infer<typeof librarySourceList>;

export const mergeSourceBody = z.strictObject({ into: uuid });

/** The name of an uploaded file. Only its ending is used, and only as a hint. */
export const uploadQuery = z.strictObject({ name: lineText(300).optional() });

const queryOffset = z.coerce.number().pipe(offset).optional();

/** The passage to mark, as offsets in the copy's text. */
export const snapshotPageQuery = z
  .strictObject({ start: queryOffset, end: queryOffset })
  .superRefine(({ start, end }, context) => {
    const isWhole = start === undefined || end === undefined ? start === end : start < end;
    if (!isWhole)
      context.addIssue({ code: 'custom', path: ['end'], message: 'comes with a start before it' });
  });
export type SnapshotPageQuery = z.infer<typeof snapshotPageQuery>;

export const snapshotDto = copyDto.extend({
  sourceId: z.string().nullable(),
  requestedUrl: z.string().nullable(),
  finalUrl: z.string().nullable(),
  status: z.int().nullable(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  text: z.string(),
  /** The offsets in `text` where its pages begin, if it has pages. */
  pages: z.array(z.int()),
  /** Its headings and list items, if its markup has them. `level` is that of the heading, or the depth of the item. */
  parts: z.array(
    z.object({
      kind: z.enum(partKinds),
      level: z.int(),
      /** The bullet or number of an item. */
      marker: z.string(),
      start: z.int(),
      end: z.int(),
    }),
  ),
  title: z.string().nullable(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
});
export type SnapshotDto = z.infer<typeof snapshotDto>;
