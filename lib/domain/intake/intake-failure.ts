/** Why a file cannot be read. Closed; the message is a sentence for the person who sent it. */
export const intakeFailureCodes = [
  /** Something else than what is read here; the sentence names it. */
  'wrong_kind',
  'damaged',
  'password_protected',
  /** An archive that was made to do harm: names that lead out of it, lying sizes, parts on top of each other. */
  'unsafe_archive',
  /** Markup that defines entities or a document type of its own. */
  'unsafe_markup',
  'too_large',
  'too_slow',
] as const;
export type IntakeFailureCode = (typeof intakeFailureCodes)[number];

/** A file that is refused; 422 when it came in a request. */
export class IntakeFailure extends Error {
  constructor(
    readonly code: IntakeFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'IntakeFailure';
  }
}
