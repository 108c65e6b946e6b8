/**
 * Every refusal that a rule can give. The list is closed: `lib/server/http/problem.ts` maps each code to a status, and
 * the compiler notices a code without one.
 */
export const failureCodes = [
  'not_signed_in',
  'not_found',
  'not_permitted',
  'own_verdict',
  'own_article',
  'own_decision',
  'withheld_evidence',
  'wrong_state',
  'text_changed',
  'unchanged_text',
  'unchanged_edition',
  'unpublished',
  'not_lead',
  'incomplete',
  'seal_mismatch',
  'version_conflict',
  'version_missing',
  'invalid',
  'duplicate_text',
  'already_exists',
  'already_signed',
  'gate_closed',
  'idempotency_mismatch',
  'idempotency_in_progress',
  'unsupported_media_type',
  'too_large',
  'not_readable',
  'not_printable',
  'quota_full',
  'damaged_copy',
  'too_many_requests',
  'cross_origin',
  'wrong_password',
  'not_ready',
  'storage_full',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** One faulty field: a dotted path into the request and a sentence for a person. */
export interface FieldError {
  field: string;
  message: string;
}

/** A refusal with a name. Thrown by commands, turned into problem+json at the edge; never an unexpected error. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    detail: string,
    readonly extra: { errors?: FieldError[]; current?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(detail);
    this.name = 'Failure';
  }
}

/** The refusal for one faulty field. */
export function invalidField(field: string, message: string): Failure {
  return new Failure('invalid', `${field}: ${message}`, { errors: [{ field, message }] });
}
