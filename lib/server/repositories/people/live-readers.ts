import 'server-only';
import type { Db } from '../../db';

/** Of the sessions and API tokens that hold streams open, those that still let their person in. */
export async function listLiveReaders(
  db: Db,
  readers: { sessionIds: string[]; tokenHashes: string[] },
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT s.id::text AS key FROM session s JOIN member m ON m.id = s.member_id
    WHERE s.id = ANY (${readers.sessionIds}::uuid[]) AND s.expires_at > now() AND m.disabled_at IS NULL
    UNION ALL
    SELECT t.token_hash FROM api_token t JOIN member m ON m.id = t.member_id
    WHERE t.token_hash = ANY (${readers.tokenHashes}::text[]) AND t.revoked_at IS NULL AND m.disabled_at IS NULL`;
  return new Set(rows.map(({ key }) => key));
}
