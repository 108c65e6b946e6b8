import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import type { Actor } from '@/lib/server/auth/actor';
import { makeNewsroomId } from '@/lib/server/repositories/newsrooms/newsrooms';
import { sha256 } from '@/lib/server/sha256';

export interface BenchNewsroom {
  actor: Actor;
  token: string;
  ratingIds: string[];
}

/** A newsroom of its own with one editor and a token, written as the owner. */
export async function createBenchNewsroom(owner: pg.Pool): Promise<BenchNewsroom> {
  const newsroomId = makeNewsroomId();
  const memberId = randomUUID();
  const token = `lc_bench_${randomUUID().replaceAll('-', '')}`;
  const email = `bench-${memberId}@example.com`;
  await owner.query('INSERT INTO newsroom (id, name) VALUES ($1, $2)', [newsroomId, 'Bench']);
  await owner.query('INSERT INTO member (id, newsroom_id, email, name, roles) VALUES ($1, $2, $3, $4, $5)', [
    memberId,
    newsroomId,
    email,
    'Bench',
    ['editor'],
  ]);
  await owner.query(
    'INSERT INTO api_token (id, member_id, name, token_hash, scopes) VALUES ($1, $2, $3, $4, $5)',
    [randomUUID(), memberId, 'bench', sha256(token), ['read', 'write']],
  );
  const colors = ['#004472', '#99c3e0', '#f6e74a', '#d4924e', '#b24322', '#640021'];
  const icons = ['circle-check', 'check', 'contrast', 'puzzle', 'x', 'circle-x'];
  const ratingIds = colors.map(() => randomUUID());
  for (const [index, id] of ratingIds.entries()) {
    await owner.query(
      'INSERT INTO rating (id, newsroom_id, label, definition, position, color, icon) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, newsroomId, `Rating ${index + 1}`, 'As measured.', index + 1, colors[index], icons[index]],
    );
  }
  const actor: Actor = {
    memberId,
    name: 'Bench',
    email,
    newsroomId,
    newsroomName: 'Bench',
    roles: ['editor'],
    isLead: false,
    sessionId: null,
    idempotency: null,
  };
  return { actor, token, ratingIds };
}

const words =
  'the council said rents on quay rose by twelve per cent last year while stalls stood empty and nobody was asked about 41 new walls'.split(
    ' ',
  );

/** A text of so many words in paragraphs of about forty, each sentence ten words long. */
export function makeText(wordCount: number): string {
  const out: string[] = [];
  for (let index = 0; index < wordCount; index += 1) {
    const word = words[(index * 7 + Math.floor(index / 10) * 3) % words.length] ?? 'word';
    const isEnd = index % 10 === 9;
    const separator = index % 40 === 39 ? '\n\n' : ' ';
    out.push(isEnd ? `${word}.${separator}` : `${word} `);
  }
  return out.join('').trimEnd();
}

/** An article of that text, with claims of three to twelve words spread evenly over it, many of them overlapping. */
export async function createBenchArticle(
  owner: pg.Pool,
  newsroom: BenchNewsroom,
  wordCount: number,
  claimCount: number,
  text = makeText(wordCount),
): Promise<{ id: string; text: string }> {
  const id = randomUUID();
  const { newsroomId, memberId } = newsroom.actor;
  await owner.query(
    `INSERT INTO article (id, newsroom_id, title, text_sha256, claim_count, state, created_by_id) VALUES ($1, $2, $3, $4, $5, 'in_check', $6)`,
    [id, newsroomId, `${wordCount} words, ${claimCount} claims`, sha256(text), claimCount, memberId],
  );
  await owner.query(
    'INSERT INTO revision (id, article_id, newsroom_id, number, document, text, sha256, created_by_id) VALUES ($1, $2, $3, 1, $4, $5, $6, $7)',
    [randomUUID(), id, newsroomId, JSON.stringify(documentFromText(text)), text, sha256(text), memberId],
  );
  const starts = [...text.matchAll(/\S+/g)].map((match) => match.index);
  const claims = Array.from({ length: claimCount }, (_, index) => {
    const first = Math.floor((index * (starts.length - 14)) / claimCount);
    const start = starts[first] ?? 0;
    const end = (starts[first + 3 + (index % 10)] ?? text.length) - 1;
    return { id: randomUUID(), number: index + 1, start, end, quote: text.slice(start, end) };
  });
  await owner.query(
    `INSERT INTO claim (id, article_id, newsroom_id, number, revision_number, made_on_revision, start_offset, end_offset, quote, prefix, suffix, sentence, created_by_id)
     SELECT c.id, $2, $3, c.number, 1, 1, c.start, c."end", c.quote, '', '', c.quote, $4
     FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, number int, start int, "end" int, quote text)`,
    [JSON.stringify(claims), id, newsroomId, memberId],
  );
  await owner.query(
    `INSERT INTO claim_author (id, claim_id, newsroom_id, member_id, part)
     SELECT gen_random_uuid(), id, newsroom_id, $2, part FROM claim, unnest(ARRAY['rating', 'rationale', 'proposal']::author_part[]) AS part WHERE article_id = $1 AND number % 3 > 0`,
    [id, memberId],
  );
  await owner.query(
    `INSERT INTO verdict (claim_id, newsroom_id, rating_id, rationale, rationale_document)
     SELECT id, newsroom_id, ($2::uuid[])[number % 6 + 1], 'As measured.', '{"type":"doc"}' FROM claim WHERE article_id = $1 AND number % 3 > 0`,
    [id, newsroom.ratingIds],
  );
  await owner.query(`UPDATE claim SET state = 'proposed' WHERE article_id = $1 AND number % 3 > 0`, [id]);
  await owner.query(`SELECT ledger_append($1, $2, $3, 'article.created', NULL, '{}')`, [
    newsroomId,
    id,
    memberId,
  ]);
  return { id, text };
}
