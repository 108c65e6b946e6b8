import { randomUUID } from 'node:crypto';
import pg from 'pg';

// The least that a route of this framework can do to store the same rows: no session, no schema, no rules.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export async function POST(request) {
  const { articleId, newsroomId, memberId } = await request.json();
  const values = [randomUUID(), articleId, newsroomId, memberId];
  const { rows } = await pool.query(process.env.BENCH_STATEMENT, values);
  return Response.json(rows[0], { status: 201 });
}
