import { callApi } from '@/lib/client/api/api';
import { type ActContext, reportFailure, writeClaim } from './claim-writes';

/** Cuts a claim whose words are gone, with a way back; resolves to whether it was done. */
export async function cutClaim(context: ActContext, id: string): Promise<boolean> {
  const { session, notices } = context;
  const cut = () =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('cutClaim', { params: { id }, ifMatch: version, body: {}, idempotencyKey }),
    );
  const reopen = () =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('reopenClaim', { params: { id }, ifMatch: version, idempotencyKey }),
    );
  try {
    const { number } = await cut();
    session.undo.push({
      label: `cutting claim ${number}`,
      undo: async () => void (await reopen()),
      redo: async () => void (await cut()),
    });
    notices.done(`Claim ${number} cut.`, { canUndo: true });
    return true;
  } catch (error) {
    reportFailure(context, 'Not cut.', error, id);
    return false;
  }
}
