import { Failure } from '../failure';

/** Why a file cannot be read. Closed. */
export const intakeFailureReasons = [
  /** Something else than what is read here; the sentence names it. */
  'wrong_kind',
  'damaged',
  'password_protected',
  /** Made to do harm: names that lead out of an archive, lying sizes, what unpacks without end, two files in one. */
  'unsafe_archive',
  /** Markup that defines entities or a document type of its own. */
  'unsafe_markup',
  'too_large',
  'too_slow',
] as const;
export type IntakeFailureReason = (typeof intakeFailureReasons)[number];

/** A file that is refused, with a sentence for the person who sent it. 422 for the field `file`. */
export class IntakeFailure extends Failure {
  constructor(
    readonly reason: IntakeFailureReason,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super('invalid', sentence, { errors: [{ field: 'file', message: sentence }] });
    this.name = 'IntakeFailure';
    this.cause = options?.cause;
  }
}
