import 'server-only';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type {
  ArticleStanding,
  ClaimKind,
  ClaimState,
  Risk,
  UnplacedReason,
  WordingState,
} from '@/lib/domain/vocabulary';
import { Prisma } from '../../generated/client';
import { type MemberWriter, memberWritersJson } from '../writers/article-writers';
import { type CitationRecord, citationJson, citationTables } from '../evidence/citation-record';
import { type ClaimAuthorRecord, claimAuthorsJson, verdictAuthorsJson } from '../writers/claim-authors';
import { type ContactRecord, contactJson } from './contact-record';
import { personJson, type PersonRecord, personThenJson } from '../person-record';
import { wordingSettles } from './wording-settles';
import { sentenceWriterIdsOfClaim } from '../writers/sentence-writers';

export interface VerdictRecord {
  rating: string | null;
  label: string | null;
  color: string | null;
  icon: string | null;
  value: number | null;
  definition: string | null;
  /** The scale says that words rated so must change. */
  mustChange: boolean;
  /** It named a rating, now or earlier. */
  wasRated: boolean;
  rationale: string;
  rationaleDocument: DocumentNode;
  /** Who chose the rating or wrote the rationale. */
  authors: PersonRecord[];
  updatedAt: string;
}

/** A lead's decision that words stand although their rating asks for others. */
export interface StandRecord {
  reason: string;
  by: PersonRecord;
  at: string;
}

export interface ReviewRecord {
  decision: 'approved' | 'returned';
  reason: string | null;
  reviewer: PersonRecord;
  at: string;
}

/** Other words suggested for those of a claim; instants as Postgres writes them. */
export interface WordingRecord {
  text: string;
  replaces: string;
  note: string | null;
  state: WordingState;
  proposedBy: PersonRecord;
  proposedAt: string;
  reason: string | null;
  decidedBy: PersonRecord | null;
  decidedAt: string | null;
  fixedIn: number | null;
}

/** Another place in the article that says the same fact. */
export interface PlaceRecord {
  claimId: string;
  number: number;
  start: number;
  end: number;
  quote: string;
  unplaced: UnplacedReason | null;
}

/** A claim with all that hangs on it, as one query reads it. */
export interface ClaimRecord {
  id: string;
  articleId: string;
  standing: ArticleStanding;
  /** The article's byline, and what is noted of the members who may have written it. */
  byline: string | null;
  writers: MemberWriter[];
  /** Those who wrote words of its sentence in Linecheck. */
  sentenceWriterIds: string[];
  authors: ClaimAuthorRecord[];
  number: number;
  /** The revision that its place is in. */
  revisionNumber: number;
  /** The article's current revision. */
  currentRevision: number;
  madeOnRevision: number;
  unplaced: UnplacedReason | null;
  heldState: ClaimState | null;
  proposed: { start: number; end: number; quote: string; sentence: string } | null;
  placesChangedIn: number | null;
  places: PlaceRecord[];
  wording: WordingRecord | null;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  sentence: string;
  statement: string;
  claimant: string | null;
  kind: ClaimKind;
  risk: Risk;
  dueAt: Date | null;
  assignee: PersonRecord | null;
  state: ClaimState;
  reason: string | null;
  decidedBy: PersonRecord | null;
  duplicateOf: { id: string; number: number } | null;
  approvedSeal: string | null;
  /** The format of that seal. */
  approvedFormat: number | null;
  approvedBy: PersonRecord | null;
  approvedAt: Date | null;
  /** Null while nobody lets its words stand, and once the approval has fallen that it was decided on. */
  stand: StandRecord | null;
  /** A lead has answered a suggested wording so that these words stand under this verdict. */
  isWordingSettled: boolean;
  version: number;
  createdBy: PersonRecord;
  createdAt: Date;
  updatedAt: Date;
  /** The newsroom has it printed how sources are weighed. */
  printsWeighing: boolean;
  verdict: VerdictRecord | null;
  sources: CitationRecord[];
  contacts: ContactRecord[];
  reviews: ReviewRecord[];
}

/** `SELECT` of whole claims; append the condition on `c`. */
export const selectClaims = Prisma.sql`
  SELECT c.id, c.article_id AS "articleId", a.writer AS byline, ${memberWritersJson('a')} AS writers,
    ${sentenceWriterIdsOfClaim} AS "sentenceWriterIds", ${claimAuthorsJson} AS authors, a.standing, c.number, c.revision_number AS "revisionNumber",
    a.revision_number AS "currentRevision", c.made_on_revision AS "madeOnRevision", c.unplaced, c.held_state AS "heldState",
    CASE WHEN c.proposed_start IS NULL THEN NULL ELSE json_build_object('start', c.proposed_start, 'end', c.proposed_end,
      'quote', c.proposed_quote, 'sentence', c.proposed_sentence) END AS proposed,
    c.places_changed_in AS "placesChangedIn",
    coalesce((SELECT json_agg(json_build_object('claimId', o.id, 'number', o.number, 'start', o.start_offset,
        'end', o.end_offset, 'quote', o.quote, 'unplaced', o.unplaced) ORDER BY o.start_offset, o.number)
      FROM claim o WHERE o.id <> c.id AND (o.id = c.duplicate_of_id OR o.duplicate_of_id = coalesce(c.duplicate_of_id, c.id))), '[]')
      AS places,
    CASE WHEN sw.claim_id IS NULL THEN NULL ELSE json_build_object('text', sw.text, 'replaces', sw.replaces, 'note', sw.note,
      'state', sw.state, 'proposedBy', ${personThenJson('proposer', 'sw.proposed_at')}, 'proposedAt', sw.proposed_at, 'reason', sw.reason,
      'decidedBy', ${personThenJson('decider', 'sw.decided_at')}, 'decidedAt', sw.decided_at, 'fixedIn', sw.fixed_in) END AS wording,
    c.start_offset AS "start", c.end_offset AS "end", c.quote, c.prefix, c.suffix, c.sentence, c.statement, c.claimant,
    c.kind, c.risk, c.due_at AS "dueAt", ${personJson('assignee')} AS assignee, c.state, c.reason,
    ${personThenJson('closer', 'c.state_since')} AS "decidedBy",
    CASE WHEN c.state = 'approved' AND c.stands_seal = c.approved_seal
      THEN json_build_object('reason', c.stands_reason, 'by', ${personThenJson('stander', 'c.stands_at')}, 'at', c.stands_at) END AS stand,
    ${wordingSettles} AS "isWordingSettled", c.approved_seal AS "approvedSeal",
    c.approved_format AS "approvedFormat", ${personThenJson('approver', 'c.approved_at')} AS "approvedBy",
    c.approved_at AS "approvedAt", c.version, ${personJson('maker')} AS "createdBy", c.created_at AS "createdAt",
    c.updated_at AS "updatedAt", n.prints_weighing AS "printsWeighing",
    CASE WHEN d.id IS NULL THEN NULL ELSE json_build_object('id', d.id, 'number', d.number) END AS "duplicateOf",
    CASE WHEN v.claim_id IS NULL THEN NULL ELSE json_build_object(
      'rating', v.rating_id, 'label', r.label, 'color', r.color, 'icon', r.icon, 'value', r.value,
      'definition', r.definition, 'mustChange', coalesce(r.must_change, false),
      'wasRated', v.was_rated, 'rationale', v.rationale, 'rationaleDocument', v.rationale_document,
      'updatedAt', v.updated_at, 'authors', ${verdictAuthorsJson}) END AS verdict,
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
