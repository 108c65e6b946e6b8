import pg from 'pg';
import type { NewsroomId } from '@/lib/domain/newsroom-id';

let pool: pg.Pool | undefined;

/** Rows as the owner of the tables sees them, past the application. */
export async function readAsOwner<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  pool ??= new pg.Pool({
    connectionString: process.env.TEST_OWNER_DATABASE_URL,
    max: 2,
    allowExitOnIdle: true,
  });
  return (await pool.query<Row>(sql, values)).rows;
}

const ofNewsroom = [
  'claim_place',
  'wording',
  'article',
  'revision',
  'claim',
  'verdict',
  'source',
  'review',
  'sign_off',
  'report',
  'rating',
  'member',
  'ledger_entry',
];
const ofMembers = ['api_token', 'idempotency_key', 'seen', 'session'];

/** How many rows a newsroom has in each table. Every change of an existing row adds one to the ledger. */
export async function countRows(newsroomId: NewsroomId): Promise<Record<string, number>> {
  const counts = [
    ...ofNewsroom.map((table) => `(SELECT count(*)::int FROM ${table} WHERE newsroom_id = $1) AS ${table}`),
    ...ofMembers.map(
      (table) =>
        `(SELECT count(*)::int FROM ${table} JOIN member m ON m.id = member_id WHERE m.newsroom_id = $1) AS ${table}`,
    ),
  ];
  const [row] = await readAsOwner<Record<string, number>>(`SELECT ${counts.join(', ')}`, [newsroomId]);
  return row ?? {};
}
