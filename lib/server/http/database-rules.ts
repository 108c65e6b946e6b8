import 'server-only';
import type { FailureCode } from '@/lib/domain/failure';

/** What somebody who broke a rule is told. `field` is the field of the request that broke it, where one did. */
interface Refusal {
  code: FailureCode;
  detail: string;
  field?: string;
}

/**
 * For a rule that no command breaks. If it is broken, that is a fault of ours, and the answer says no more than
 * that.
 */
const fault = null;

const ownArticle = (detail: string, field?: string): Refusal => ({
  code: 'own_article',
  detail,
  ...(field === undefined ? {} : { field }),
});

const refusals = {
  approval_needs_place: {
    code: 'text_changed',
    detail: 'The text under this claim changed. Say first whether it is still the same claim.',
  },
  approval_needs_review: fault,
  approval_reads_all: {
    code: 'withheld_evidence',
    detail: 'It rests on something confidential that you may not read.',
  },
  article_writer_answer: ownArticle(
    'Only an admin or reviewer who is none of the writers says that somebody is none.',
  ),
  article_writer_identity: fault,
  article_writer_signed: ownArticle(
    'This person has approved or signed here and cannot be named the writer.',
    'writer',
  ),
  claim_begins_marked: fault,
  claim_identity: fault,
  claim_place_past: fault,
  claim_revision: fault,
  ended_once: fault,
  four_eyes_author: {
    code: 'own_verdict',
    detail: 'You worked on this claim. Somebody else must approve.',
  },
  four_eyes_decision: { code: 'own_decision', detail: 'You decided this. Somebody else must confirm it.' },
  four_eyes_reviewer: { code: 'not_permitted', detail: 'This needs the role reviewer.' },
  four_eyes_sentence: ownArticle('You wrote words of this. Somebody else approves and signs.'),
  four_eyes_writer: ownArticle('A writer of an article neither approves nor signs in it.'),
  ledger_actor: fault,
  ledger_scope: fault,
  newsroom_quota: {
    code: 'quota_full',
    detail: 'The storage of this newsroom is full, so this was not kept.',
    field: 'body',
  },
  report_signed_off: { code: 'gate_closed', detail: 'An edition needs the sign-off of two people.' },
  source_confidence: fault,
  stands_approved: {
    code: 'wrong_state',
    detail: 'Words stand only under the approval that they were let stand for.',
  },
  stands_decided: { code: 'wrong_state', detail: 'A lead has decided on these words already.' },
  stands_lead: { code: 'not_lead', detail: 'Only a lead can let words stand.' },
  stands_writer: ownArticle('The writer of an article cannot let its words stand.'),
  verdict_claim: fault,
  verdict_has_author: fault,
  wording_decided: { code: 'wrong_state', detail: 'This suggestion has been answered already.' },
  wording_lead: { code: 'not_lead', detail: 'Only a lead can overrule a suggested wording.' },
  written_once: fault,
} satisfies Record<string, Refusal | null>;

/** A rule that the database keeps by itself, as its function `refuse` raises it. */
export type Rule = keyof typeof refusals;

/**
 * What each rule of the database answers; null where it is a fault of ours. A test compares the names with the functions of the
 * migrated database, in both directions.
 */
export const databaseRules: Record<Rule, Refusal | null> = refusals;

/** Whether a hint of the database names one of its rules. */
export const isRule = (hint: string): hint is Rule => Object.hasOwn(refusals, hint);
