import 'server-only';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ArticleStanding } from '@/lib/domain/vocabulary';
import {
  type Claim,
  Prisma,
  type Rating,
  type Review,
  type Verdict,
  type Wording,
} from '../../generated/client';
import { type InJson, jsonFields, type OrNull, selectFields } from '../columns';
import { type MemberWriter, memberWritersJson } from '../writers/article-writers';
import { type CitationRecord, citationJson, citationTables } from '../evidence/citation-record';
import { type ClaimAuthorRecord, claimAuthorsJson, verdictAuthorsJson } from '../writers/claim-authors';
import { type ContactRecord, contactJson } from './contact-record';
import { personJson, type PersonRecord, personThenJson } from '../person-record';
import { wordingSettles } from './wording-settles';
import { sentenceWriterIdsOfClaim } from '../writers/sentence-writers';

const verdictFields = ['wasRated', 'rationale', 'updatedAt'] as const satisfies readonly (keyof Verdict)[];
const ratingFields = [
  'label',
  'color',
  'icon',
  'value',
  'definition',
] as const satisfies readonly (keyof Rating)[];

/** A verdict with the rating that it names, where it names one. */
export interface VerdictRecord
  extends
    InJson<Pick<Verdict, (typeof verdictFields)[number]>>,
    OrNull<Pick<Rating, (typeof ratingFields)[number]>> {
  rating: Verdict['ratingId'];
  /** The scale says that words rated so must change. */
  mustChange: boolean;
  rationaleDocument: DocumentNode;
  /** Who chose the rating or wrote the rationale. */
  authors: PersonRecord[];
}

/** A lead's decision that words stand although their rating asks for others. */
export interface StandRecord {
  reason: string;
  by: PersonRecord;
  at: string;
}

export interface ReviewRecord extends Pick<Review, 'decision' | 'reason'> {
  reviewer: PersonRecord;
  at: string;
}

const wordingFields = [
  'text',
  'replaces',
  'note',
  'state',
  'proposedAt',
  'reason',
  'decidedAt',
  'fixedIn',
] as const satisfies readonly (keyof Wording)[];

/** Other words suggested for those of a claim; instants as Postgres writes them. */
export interface WordingRecord extends InJson<Pick<Wording, (typeof wordingFields)[number]>> {
  proposedBy: PersonRecord;
  decidedBy: PersonRecord | null;
}

/** Another place in the article that says the same fact. */
export interface PlaceRecord extends Pick<Claim, 'number' | 'quote' | 'unplaced'> {
  claimId: string;
  start: number;
  end: number;
}

const claimFields = [
  'id',
  'articleId',
  'number',
  'revisionNumber',
  'madeOnRevision',
  'unplaced',
  'heldState',
  'placesChangedIn',
  'quote',
  'prefix',
  'suffix',
  'sentence',
  'statement',
  'claimant',
  'kind',
  'risk',
  'dueAt',
  'state',
  'reason',
  'approvedSeal',
  'approvedFormat',
  'approvedAt',
  'version',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Claim)[];

/** A claim with all that hangs on it, as one query reads it. */
export interface ClaimRecord extends Pick<Claim, (typeof claimFields)[number]> {
  standing: ArticleStanding;
  /** The article's byline, and what is noted of the members who may have written it. */
  byline: string | null;
  writers: MemberWriter[];
  /** Those who wrote words of its sentence in Linecheck. */
  sentenceWriterIds: string[];
  authors: ClaimAuthorRecord[];
  /** The article's current revision. */
  currentRevision: number;
  proposed: { start: number; end: number; quote: string; sentence: string } | null;
  places: PlaceRecord[];
  wording: WordingRecord | null;
  start: number;
  end: number;
  assignee: PersonRecord | null;
  decidedBy: PersonRecord | null;
  duplicateOf: { id: string; number: number } | null;
  approvedBy: PersonRecord | null;
  /** Null while nobody lets its words stand, and after the approval that this was decided on has fallen. */
  stand: StandRecord | null;
  /** A lead has answered a suggested wording: these words stand under this verdict. */
  isWordingSettled: boolean;
  createdBy: PersonRecord;
  /** The newsroom's reports print how sources are weighed. */
  printsWeighing: boolean;
  verdict: VerdictRecord | null;
  sources: CitationRecord[];
  contacts: ContactRecord[];
  reviews: ReviewRecord[];
}

/** `SELECT` of whole claims; append the condition on `c`. */
export const selectClaims = Prisma.sql`
  SELECT ${selectFields('c', claimFields)}, a.writer AS byline, ${memberWritersJson('a')} AS writers,
    ${sentenceWriterIdsOfClaim} AS "sentenceWriterIds", ${claimAuthorsJson} AS authors, a.standing,
    a.revision_number AS "currentRevision",
    CASE WHEN c.proposed_start IS NULL THEN NULL ELSE json_build_object('start', c.proposed_start, 'end', c.proposed_end,
      'quote', c.proposed_quote, 'sentence', c.proposed_sentence) END AS proposed,
    coalesce((SELECT json_agg(json_build_object('claimId', o.id, 'number', o.number, 'start', o.start_offset,
        'end', o.end_offset, 'quote', o.quote, 'unplaced', o.unplaced) ORDER BY o.start_offset, o.number)
      FROM claim o WHERE o.id <> c.id AND (o.id = c.duplicate_of_id OR o.duplicate_of_id = coalesce(c.duplicate_of_id, c.id))), '[]')
      AS places,
    CASE WHEN sw.claim_id IS NULL THEN NULL ELSE json_build_object(${jsonFields('sw', wordingFields)},
      'proposedBy', ${personThenJson('proposer', 'sw.proposed_at')}, 'decidedBy', ${personThenJson('decider', 'sw.decided_at')}) END AS wording,
    c.start_offset AS "start", c.end_offset AS "end", ${personJson('assignee')} AS assignee,
    ${personThenJson('closer', 'c.state_since')} AS "decidedBy",
    CASE WHEN c.state = 'approved' AND c.stands_seal = c.approved_seal
      THEN json_build_object('reason', c.stands_reason, 'by', ${personThenJson('stander', 'c.stands_at')}, 'at', c.stands_at) END AS stand,
    ${wordingSettles} AS "isWordingSettled", ${personThenJson('approver', 'c.approved_at')} AS "approvedBy",
    ${personJson('maker')} AS "createdBy", n.prints_weighing AS "printsWeighing",
    CASE WHEN d.id IS NULL THEN NULL ELSE json_build_object('id', d.id, 'number', d.number) END AS "duplicateOf",
    CASE WHEN v.claim_id IS NULL THEN NULL ELSE json_build_object(
      'rating', v.rating_id, ${jsonFields('r', ratingFields)}, 'mustChange', coalesce(r.must_change, false),
      ${jsonFields('v', verdictFields)}, 'rationaleDocument', v.rationale_document, 'authors', ${verdictAuthorsJson}) END AS verdict,
    coalesce((SELECT json_agg(${citationJson} ORDER BY t.position, t.id) FROM ${citationTables} WHERE t.claim_id = c.id), '[]')
      AS sources,
    coalesce((SELECT json_agg(${contactJson} ORDER BY k.position, k.id) FROM contact k JOIN member km ON km.id = k.created_by_id
      WHERE k.claim_id = c.id), '[]') AS contacts,
    coalesce((SELECT json_agg(json_build_object(
        'decision', w.decision, 'reason', w.reason, 'at', w.created_at,
        'reviewer', ${personThenJson('m', 'w.created_at')}) ORDER BY w.created_at DESC, w.id)
      FROM review w JOIN member m ON m.id = w.reviewer_id WHERE w.claim_id = c.id), '[]') AS reviews
  FROM claim c
  JOIN article a ON a.id = c.article_id
  JOIN newsroom n ON n.id = c.newsroom_id
  JOIN member maker ON maker.id = c.created_by_id
  LEFT JOIN member assignee ON assignee.id = c.assignee_id
  LEFT JOIN member approver ON approver.id = c.approved_by_id
  LEFT JOIN claim d ON d.id = c.duplicate_of_id
  LEFT JOIN verdict v ON v.claim_id = c.id
  LEFT JOIN rating r ON r.id = v.rating_id
  LEFT JOIN wording sw ON sw.claim_id = c.id
  LEFT JOIN member proposer ON proposer.id = sw.proposed_by_id
  LEFT JOIN member decider ON decider.id = sw.decided_by_id
  LEFT JOIN member closer ON closer.id = c.decided_by_id
  LEFT JOIN member stander ON stander.id = c.stands_by_id`;
