import type { FailureCode, FieldError } from '@/lib/domain/failure';

/**
 * A refusal by the server, read from its problem+json.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: FailureCode | 'unexpected';
  /** A sentence for a person. */
  readonly detail: string;
  readonly errors: readonly FieldError[];
  /** In a conflict, the record as it is now. It has the shape of the route's answer. */
  readonly current: unknown;
  /** The id of this request in the server's log. Null if no answer of ours came. */
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, body: Record<string, unknown>, retryAfter: string | null) {
    const detail = typeof body.detail === 'string' ? body.detail : `The server answered ${status}.`;
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = typeof body.code === 'string' ? (body.code as FailureCode) : 'unexpected';
    this.detail = detail;
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : [];
    this.current = body.current ?? null;
    this.requestId = typeof body.requestId === 'string' ? body.requestId : null;
    this.retryAfterSeconds = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
  }

  /** The sentence for one field of a form. Undefined if that field is fine. */
  messageFor(field: string): string | undefined {
    const message = this.errors.find((error) => error.field === field)?.message;
    // The server's messages continue after the field's name: "title" "must not be empty".
    return message === undefined ? undefined : `This ${message}.`;
  }
}

/**
 * No answer came: the browser is offline, or the server is away. Nobody knows whether the write happened. Repeat it with
 * its key.
 */
export class ApiUnreachable extends Error {
  constructor(cause: unknown) {
    super('No connection to the server.', { cause });
    this.name = 'ApiUnreachable';
  }
}

/** Whether the outcome of a write is unknown. The write is then repeated exactly, with its key. */
export function isUnanswered(error: unknown): boolean {
  if (error instanceof ApiUnreachable || error instanceof OtherPersonError) return true;
  return (
    error instanceof ApiProblem &&
    (error.status >= 500 ||
      error.status === 408 ||
      ['not_signed_in', 'too_many_requests', 'idempotency_in_progress'].includes(error.code))
  );
}

/** Whether asking again later may help without any action by a person. */
export function mayPassByItself(error: unknown): boolean {
  return isUnanswered(error) && !(error instanceof OtherPersonError) && !isSignedOut(error);
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

/** Somebody else has signed in since in this browser. Nothing may be sent under their name. */
export class OtherPersonError extends Error {
  constructor() {
    super('Somebody else is signed in here now. Sign in as yourself to save it.');
    this.name = 'OtherPersonError';
  }
}

/** The sentence that tells a person about anything that a call can throw. */
export function describeError(error: unknown): string {
  if (error instanceof ApiProblem) return error.detail;
  if (error instanceof OtherPersonError) return error.message;
  if (error instanceof ApiUnreachable) return 'No connection to the server. Nothing you typed is lost.';
  return 'Something went wrong in this page. Nothing you typed is lost.';
}
