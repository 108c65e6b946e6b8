import 'server-only';
import type { Problem } from '@/lib/contracts/problem';
import type { Failure, FailureCode } from '@/lib/domain/failure';

/** The one place where a failure's name becomes a status. */
export const statusOf: Record<FailureCode, number> = {
  not_signed_in: 401,
  wrong_password: 403,
  not_permitted: 403,
  own_verdict: 403,
  own_article: 403,
  own_decision: 403,
  withheld_evidence: 403,
  cross_origin: 403,
  not_found: 404,
  wrong_state: 409,
  text_changed: 409,
  unchanged_text: 409,
  unchanged_edition: 409,
  not_lead: 403,
  incomplete: 409,
  seal_mismatch: 409,
  version_conflict: 409,
  duplicate_text: 409,
  already_exists: 409,
  already_signed: 409,
  gate_closed: 409,
  idempotency_in_progress: 409,
  unpublished: 410,
  too_large: 413,
  // Not 507, which stands for the disk: what is full is the newsroom's share. It is no fault of the server, and another try does not help.
  quota_full: 413,
  unsupported_media_type: 415,
  invalid: 422,
  not_readable: 422,
  not_printable: 422,
  idempotency_mismatch: 422,
  version_missing: 428,
  too_many_requests: 429,
  damaged_copy: 500,
  not_ready: 503,
  storage_full: 507,
};

const titles: Record<number, string> = {
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid',
  428: 'Version missing',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not ready',
  507: 'Storage full',
};

/** @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problemResponse(failure: Failure, requestId: string): Response {
  const { code, message: detail, extra } = failure;
  return problem({ status: statusOf[code], code, detail }, requestId, extra);
}

/** The answer to an unexpected error: nothing of its cause, only the id under which the log has it. */
export function unexpectedProblem(requestId: string): Response {
  const detail = 'Something went wrong on our side. Nothing was saved.';
  return problem({ status: 500, code: 'unexpected', detail }, requestId, {});
}

function problem(
  { status, code, detail }: Pick<Problem, 'status' | 'code' | 'detail'>,
  requestId: string,
  extra: Failure['extra'],
): Response {
  const { errors, current, retryAfterSeconds } = extra;
  const body: Problem = {
    type: `urn:linecheck:problem:${code}`,
    title: titles[status] ?? 'Refused',
    status,
    detail,
    code,
    requestId,
    errors,
    current,
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  });
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="linecheck"');
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  else if (status === 503) headers.set('retry-after', '2');
  return Response.json(body, { status, headers });
}
