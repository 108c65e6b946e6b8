import { z } from 'zod';
import { carryDecisions, carryOutcomes, claimStates, revisionOrigins } from '@/lib/domain/vocabulary';
import { person } from './ability';
import { maxTextLength, revisionSummary } from './articles';
import { documentJson, offset, rawText, uuid } from './fields';
import { changeChoices, checkChangesChoice } from './intakes';

const body = rawText(maxTextLength);

/** The forms in which a new text can come. Exactly one of them is sent. */
export const revisionForms = ['text', 'html', 'markdown', 'intake', 'document', 'restore'] as const;
export type RevisionForm = (typeof revisionForms)[number];

/** One replacement, in offsets of the base revision's text. */
export const textEdit = z
  .strictObject({ start: offset, end: offset, insert: rawText(maxTextLength) })
  .refine((value) => value.start <= value.end, { path: ['end'], message: 'must not be before start' });

export const createRevisionBody = z
  .strictObject({
    text: body.optional(),
    html: body.optional(),
    markdown: body.optional(),
    /** The id of a file or page that was read before with `POST /intakes`. */
    intake: uuid.optional(),
    /** What to do with the changes that the file tracks. Required if it tracks any. */
    changes: z.enum(changeChoices).optional(),
    /** The article's document as the editor holds it. */
    document: documentJson.optional(),
    /** The number of an earlier revision whose text is to become current again. */
    restore: z.int().min(1).optional(),
    /** The revision that the new text was made from. If it is not the current one, the answer is 409. */
    baseRevision: z.int().min(1),
    /**
     * The edits that turned the base into the new text, in order and without overlaps. With them, claims are carried over
     * exactly.
     */
    edits: z.array(textEdit).max(20_000).optional(),
    /**
     * A person's answers for claims whose words changed. Claims without an answer wait in the article. An answer for a
     * closed claim changes nothing.
     */
    decisions: z
      .array(z.strictObject({ claimId: uuid, decision: z.enum(carryDecisions) }))
      .max(20_000)
      .optional(),
  })
  .superRefine((value, context) => {
    checkChangesChoice(value, context);
    const given = revisionForms.filter((form) => value[form] !== undefined);
    if (given.length === 1) return;
    const message =
      given.length === 0
        ? `is required (or ${revisionForms.slice(1).join(', ')})`
        : `comes alone: send one of ${revisionForms.join(', ')}`;
    context.addIssue({ code: 'custom', path: ['text'], message });
  });
export type CreateRevisionBody = z.infer<typeof createRevisionBody>;

export const createRevisionQuery = z.strictObject({
  /** Shows what would happen to every claim, and saves nothing. */
  dryRun: z.enum(['true', 'false']).optional(),
});

const span = z.object({ start: z.int(), end: z.int(), quote: z.string(), sentence: z.string() });

export const carryReasons = ['words', 'context', 'ambiguous'] as const;

export const carryOverItem = z.object({
  claimId: z.string(),
  number: z.int(),
  outcome: z.enum(carryOutcomes),
  /** Why it is not the same: its words changed, the sentence around them changed, or several places fit. */
  reason: z.enum(carryReasons).nullable(),
  decision: z.enum(carryDecisions).nullable(),
  before: span.extend({ revision: z.int() }),
  /** The place where its words are, or probably are, in the new text. */
  after: span.nullable(),
  state: z.object({ before: z.enum(claimStates), after: z.enum(claimStates) }),
  /** The new text has the words that were suggested for this claim. */
  isWordingFixed: z.boolean(),
});
export type CarryOverItem = z.infer<typeof carryOverItem>;

/** The number of claims by where they are. The first four always add up to `total`. */
export const placeCounts = z.object({
  anchored: z.int(),
  changed: z.int(),
  gone: z.int(),
  closed: z.int(),
  total: z.int(),
});

export const carryOverDto = z.object({
  /** The id is null until it is saved. */
  revision: revisionSummary.extend({ id: z.string().nullable(), documentJson: documentJson.optional() }),
  carryOver: z.array(carryOverItem),
  places: placeCounts,
  /** Sentences that the earlier text did not have and that no claim touches. */
  newPassages: z.array(z.object({ start: z.int(), end: z.int() })),
});
export type CarryOverDto = z.infer<typeof carryOverDto>;

export const revisionListItem = z.object({
  number: z.int(),
  sha256: z.string(),
  origin: z.enum(revisionOrigins),
  restoredFrom: z.int().nullable(),
  createdAt: z.string(),
  createdBy: person,
  characters: z.int(),
  /** The stored file or page that the text came from, unchanged. */
  file: z
    .object({ snapshotId: z.string(), fileName: z.string().nullable(), mediaType: z.string() })
    .nullable(),
  /** The number of claims with each outcome when the revision was saved. */
  outcomes: z.object({ same: z.int(), moved: z.int(), changed: z.int(), gone: z.int() }),
});
export type RevisionListItem = z.infer<typeof revisionListItem>;
export const revisionList = z.object({ revisions: z.array(revisionListItem) });

/** The places of the claims in a revision: id, number, start, end, state. */
export const claimPlaceRow = z.tuple([z.string(), z.int(), z.int(), z.int(), z.enum(claimStates)]);
export const claimPlaces = z.object({ revision: z.int(), places: z.array(claimPlaceRow) });
export type ClaimPlaces = z.infer<typeof claimPlaces>;
