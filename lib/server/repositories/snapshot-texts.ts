import 'server-only';
import type { Db } from '../db';
import { type CopyRecord, copyJson } from './citation-record';

/** The texts of stored copies by their ids. */
export async function listCopyTexts(
  db: Db,
  newsroomId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.snapshot.findMany({
    where: { newsroomId, id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** A stored copy that anyone may read: what is confidential now, or belongs to no source, is not among them. */
export interface OpenCopyRecord extends CopyRecord {
  finalUrl: string | null;
  text: string;
}

export async function findOpenCopy(
  db: Db,
  newsroomId: string,
  snapshotId: string,
): Promise<OpenCopyRecord | null> {
  const rows = await db.$queryRaw<{ copy: CopyRecord; finalUrl: string | null; text: string }[]>`
    SELECT ${copyJson('n')} AS copy, n.final_url AS "finalUrl", n.text
    FROM snapshot n JOIN source s ON s.id = n.source_id LEFT JOIN source m ON m.id = s.merged_into_id
    WHERE n.id = ${snapshotId}::uuid AND n.newsroom_id = ${newsroomId}::uuid
      AND NOT s.is_confidential AND NOT coalesce(m.is_confidential, false)`;
  return rows[0] ? { ...rows[0].copy, finalUrl: rows[0].finalUrl, text: rows[0].text } : null;
}
