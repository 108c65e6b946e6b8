import { callApi } from '@/lib/client/api/api';
import { type ActContext, tellWrite } from './claim-writes';

/** Cuts a claim whose words are gone. This can be undone. Resolves to whether it was done. */
export function cutClaim(context: ActContext, id: string): Promise<boolean> {
  return tellWrite(
    context,
    id,
    {
      done: ({ number }) => `Claim ${number} cut.`,
      failed: 'Not cut.',
      undo: ({ number }) => `cutting claim ${number}`,
    },
    ({ version }, idempotencyKey) =>
      callApi('cutClaim', { params: { id }, ifMatch: version, body: {}, idempotencyKey }),
  );
}
