import 'server-only';

/**
 * An answer with a secret in it: `route` passes a Response on as it is, so that this one is not kept for repeats of its
 * Idempotency-Key, and the secret is stored nowhere.
 */
export function unkeptAnswer(status: 200 | 201, answer: object): Response {
  return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } });
}
