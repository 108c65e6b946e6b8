import { Failure } from '../failure';

/** The reasons why a file cannot be read. The list is complete. */
export const intakeFailureReasons = [
  /** A kind of file that is not read here. The sentence names it. */
  'wrong_kind',
  'damaged',
  'password_protected',
  /**
   * Made to do harm: names that lead out of an archive, false sizes, contents that unpack without end, two files in one.
   */
  'unsafe_archive',
  /** Markup that defines its own entities or document type. */
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
