import { z } from 'zod';
import { recordOf } from '@/lib/domain/record-of';
import { claimAbilities } from '@/lib/domain/workflow/claim-transitions';
import { claimKinds, claimStates, risks, unplacedReasons } from '@/lib/domain/vocabulary';
import { ability, person } from './ability';
import { contactDto } from './contacts';
import { documentJson, filledText, instant, offset, optionalLine, rawText, uuid } from './fields';
import { citationDto } from './sources';
import { wordingDto } from './wording';

/** A claim is a statement, not a passage. A longer mark would hide what is claimed. */
export const maxQuoteLength = 5_000;

export const createClaimBody = z
  .strictObject({
    id: uuid.optional(),
    revision: z.int().min(1),
    start: offset,
    end: offset,
    quote: filledText(maxQuoteLength),
    statement: rawText(2_000).optional(),
    claimant: optionalLine(300).optional(),
    kind: z.enum(claimKinds).optional(),
    risk: z.enum(risks).optional(),
  })
  .refine((value) => value.start < value.end, { path: ['end'], message: 'must be after start' });
export type CreateClaimBody = z.infer<typeof createClaimBody>;

export const updateClaimBody = z
  .strictObject({
    statement: rawText(2_000).optional(),
    claimant: optionalLine(300).optional(),
    kind: z.enum(claimKinds).optional(),
    risk: z.enum(risks).optional(),
    dueAt: instant.nullable().optional(),
    assigneeId: uuid.nullable().optional(),
    /** A span is sent whole: start, end and the words between them. */
    start: offset.optional(),
    end: offset.optional(),
    quote: filledText(maxQuoteLength).optional(),
    /** The revision whose text the offsets count in. A span of another revision is refused. */
    revision: z.int().min(1).optional(),
  })
  .superRefine((value, context) => {
    const span = [value.start, value.end, value.quote];
    const given = span.filter((part) => part !== undefined).length;
    if (given !== 0 && given !== 3) {
      context.addIssue({
        code: 'custom',
        path: ['start'],
        message: 'comes with end and quote, or not at all',
      });
    }
    if (value.start !== undefined && value.end !== undefined && value.start >= value.end) {
      context.addIssue({ code: 'custom', path: ['end'], message: 'must be after start' });
    }
  });
export type UpdateClaimBody = z.infer<typeof updateClaimBody>;

export const setVerdictBody = z.strictObject({
  rating: uuid.nullable(),
  /** Plain text. Ignored if `rationaleDocument` is sent, which says the same with its formatting. */
  rationale: rawText(20_000).optional(),
  rationaleDocument: documentJson.optional(),
});
export type SetVerdictBody = z.infer<typeof setVerdictBody>;

export const reasonBody = z.strictObject({ reason: filledText(2_000) });
const seal = z.string().regex(/^[0-9a-f]{64}$/, 'is not a seal');
export const approveBody = z.strictObject({ seal });
/** `seal` is the seal that the person saw. If it is sent, the version is not needed. */
export const returnBody = reasonBody.extend({ seal: seal.optional() });
export type ReturnBody = z.infer<typeof returnBody>;
export const duplicateBody = z.strictObject({ claimId: uuid });
/** The words in the current revision that are this claim from now on. */
export const reMarkBody = z
  .strictObject({ revision: z.int().min(1), start: offset, end: offset, quote: filledText(maxQuoteLength) })
  .refine((value) => value.start < value.end, { path: ['end'], message: 'must be after start' });
export type ReMarkBody = z.infer<typeof reMarkBody>;
export const cutBody = z.strictObject({ reason: optionalLine(2_000).optional() });
export const seenBody = z.strictObject({ sequence: z.int().min(0) });

export const anchorDto = z.object({
  revision: z.int(),
  /** Whether this revision is the article's current one. */
  isCurrent: z.boolean(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

export const verdictDto = z.object({
  rating: z.string().nullable(),
  label: z.string().nullable(),
  color: z.string().nullable(),
  icon: z.string().nullable(),
  value: z.number().nullable(),
  definition: z.string().nullable(),
  /** The scale says that words with this rating must change in a draft. */
  mustChange: z.boolean(),
  rationale: z.string(),
  rationaleDocument: documentJson,
  authors: z.array(person),
  updatedAt: z.string(),
});

export const reviewDto = z.object({
  decision: z.enum(['approved', 'returned']),
  reason: z.string().nullable(),
  reviewer: person,
  at: z.string(),
});

export const claimDto = z.object({
  id: z.string(),
  articleId: z.string(),
  number: z.int(),
  state: z.enum(claimStates),
  version: z.int(),
  /** SHA-256 over everything that an approval would stand for now. Send it back to approve exactly this. */
  seal: z.string(),
  anchor: anchorDto,
  /** The revision that the claim was first marked on. */
  madeOnRevision: z.int(),
  /**
   * Set while nobody has said where the claim is in the current revision. `anchor` is then its place in an earlier one.
   * `proposed` is where its words probably are now, or null if they are gone.
   */
  unplaced: z
    .object({
      reason: z.enum(unplacedReasons),
      /** The current revision. `proposed` counts in its text. */
      revision: z.int(),
      heldState: z.enum(claimStates),
      proposed: z
        .object({ start: z.int(), end: z.int(), quote: z.string(), sentence: z.string() })
        .nullable(),
    })
    .nullable(),
  /** All other places in the article that say the same fact. */
  places: z.array(
    z.object({
      claimId: z.string(),
      number: z.int(),
      start: z.int(),
      end: z.int(),
      quote: z.string(),
      unplaced: z.enum(unplacedReasons).nullable(),
    }),
  ),
  /** The revision in which one of those places changed. Set until somebody has looked. */
  placesChangedIn: z.int().nullable(),
  /** Other words that were suggested for this claim, and the decision on them. */
  wording: wordingDto.nullable(),
  sentence: z.string(),
  statement: z.string(),
  claimant: z.string().nullable(),
  kind: z.enum(claimKinds),
  risk: z.enum(risks),
  dueAt: z.string().nullable(),
  assignee: person.nullable(),
  reason: z.string().nullable(),
  /** Who returned it, closed it, or declared it not checkable. */
  decidedBy: person.nullable(),
  /**
   * It is closed or not checkable, and still needs a reviewer to confirm that. The reviewer is not the person who decided
   * it.
   */
  awaitsConfirmation: z.boolean(),
  duplicateOf: z.object({ id: z.string(), number: z.int() }).nullable(),
  verdict: verdictDto.nullable(),
  sources: z.array(citationDto),
  contacts: z.array(contactDto),
  reviews: z.array(reviewDto),
  approval: z
    .object({
      by: person,
      at: z.string(),
      seal: z.string(),
      /** Set for an approval made before everything printed was sealed: what it covered, and what it lacked. */
      older: z.object({ covered: z.string(), lacked: z.string() }).nullable(),
    })
    .nullable(),
  /** A lead lets its words stand, although its rating asks for other words. Ends with the approval. */
  stand: z.object({ reason: z.string(), by: person, at: z.string() }).nullable(),
  /** It is approved in a draft of ours, its rating asks for other words, and no lead lets the present ones stand. */
  mustChange: z.boolean(),
  createdBy: person,
  createdAt: z.string(),
  updatedAt: z.string(),
  abilities: z.object(recordOf(claimAbilities, () => ability)),
});
export type ClaimDto = z.infer<typeof claimDto>;

export const listClaimsQuery = z.strictObject({
  /** `columns` answers every claim in compact form. `full`, the default, answers whole claims, one page at a time. */
  view: z.enum(['full', 'columns']).optional(),
  state: z.enum(claimStates).optional(),
  number: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  cursor: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export type ListClaimsQuery = z.infer<typeof listClaimsQuery>;

/**
 * Every claim of an article in text order, with one list for each field. Thousands of claims are then a few long runs of
 * small numbers. `state`, `kind` and `risk` are indexes into the lists of the vocabulary.
 */
export const claimColumns = z.object({
  revision: z.int(),
  /** The ledger's sequence that the columns reflect. The event stream continues from here. */
  sequence: z.int(),
  /** The lists that `rating` and `assignee` are indexes into: `ratingIds` and `people`. */
  ratingIds: z.array(z.string()),
  people: z.array(person),
  /** The UUIDs, 16 bytes each, one after the other in base64. They cannot be made smaller. */
  ids: z.string(),
  /** The steps of number and start: how much each is above that of the claim before. The first counts from 0. */
  numberStep: z.array(z.int()),
  startStep: z.array(z.int()),
  length: z.array(z.int()),
  state: z.array(z.int()),
  kind: z.array(z.int()),
  risk: z.array(z.int()),
  rating: z.array(z.int().nullable()),
  assignee: z.array(z.int().nullable()),
  version: z.array(z.int()),
  /** 1 if a reviewer has confirmed the claim as it is, or if it is closed and needs no confirmation. */
  acknowledged: z.array(z.union([z.literal(0), z.literal(1)])),
  /**
   * 0: the claim has a place in the current revision. 1: its words changed, and the place here is the proposed one. 2: it
   * is not in the current revision, and the place is that of an earlier one.
   */
  placing: z.array(z.int()),
});
export type ClaimColumns = z.infer<typeof claimColumns>;

export const claimList = z.union([
  z.object({ claims: z.array(claimDto), nextCursor: z.int().nullable() }),
  claimColumns,
]);

export const historyEntry = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: person.nullable(),
  action: z.string(),
  claimId: z.string().nullable(),
  claimNumber: z.int().nullable(),
  reason: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const historyQuery = z.strictObject({
  cursor: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export const history = z.object({ entries: z.array(historyEntry), nextCursor: z.int().nullable() });
export type History = z.infer<typeof history>;
