import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LedgerDto } from '@/lib/contracts/ledger';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { findChainFault, type LedgerEntry } from '@/lib/domain/ledger';
import { sha256 } from '@/lib/server/sha256';
import { act, addCitation, getScale, makeArticle, makeClaim } from '../../support/claim-steps';
import { type Answer, call, faultyFields } from '../../support/http';
import { makeWorld, type World } from '../../support/world';
import { inLanes } from '../../support/in-lanes';
import { drawn } from '../../support/rounds';
import { naughtyStrings } from './naughty-strings';
import { countRows, readAsOwner } from './owner-view';

/** What a field makes of a string: the value that it stores, or undefined where it refuses the string. */
type Field = (sent: string) => string | null | undefined;

const raw =
  (max: number): Field =>
  (sent) =>
    sent.length <= max ? sent : undefined;
const filled =
  (max: number): Field =>
  (sent) =>
    sent.length <= max && sent.trim() !== '' ? sent : undefined;
const line =
  (max: number): Field =>
  (sent) =>
    filled(max)(sent)?.trim();
const optionalLine =
  (max: number): Field =>
  (sent) =>
    sent.length <= max ? sent.trim() || null : undefined;
/** A rationale is a document with a paragraph for each line, and is read back with one kind of line end. */
const rationale: Field = (sent) => sent.replace(/\r\n|\r/g, '\n');
const passage: Field = (sent) => (sent.trim() === '' ? null : sent);

/** All of them in a long run. */
const strings = drawn(naughtyStrings, 3);
const lanes = 6;
let world: World;
let articles: ArticleDto[];

beforeAll(async () => {
  world = await makeWorld();
  articles = await Promise.all(Array.from({ length: lanes }, () => makeArticle(world.tokens.editor)));
});

interface Batch {
  /** Other fields of the body, and which string each field under test gets: the nth after the first one. */
  fields: Record<string, Field>;
  send: (given: Record<string, string>, lane: number) => Promise<Answer>;
  /** Where the stored values are in the answer. */
  stored: (answer: Answer) => Record<string, unknown>;
}

/** Every string through every field: the good ones of a batch in one request, the others in a second one, which names them. */
async function sendAll({ fields, send, stored }: Batch): Promise<void> {
  const faults: unknown[] = [];
  const names = Object.keys(fields);
  await inLanes(strings, lanes, async (_, lane, index) => {
    const given = names.map((name, at) => [name, strings[(index + at) % strings.length] ?? ''] as const);
    const isTaken = ([name, value]: readonly [string, string]) => fields[name]?.(value) !== undefined;
    const taken = Object.fromEntries(given.filter(isTaken));
    const refused = Object.fromEntries(given.filter((entry) => !isTaken(entry)));
    if (Object.keys(taken).length > 0) {
      const answer = await send(taken, lane);
      const kept = answer.status < 300 ? stored(answer) : {};
      for (const [name, value] of Object.entries(taken)) {
        if (kept[name] !== fields[name]?.(value))
          faults.push([answer.status, name, value, kept[name] ?? answer.text]);
      }
    }
    if (Object.keys(refused).length > 0) {
      const answer = await send(refused, lane);
      const named = faultyFields(answer);
      const missing = Object.keys(refused).filter((name) => !named.includes(name));
      if (answer.status !== 422 || missing.length > 0) faults.push([answer.status, refused, missing]);
    }
  });
  expect(faults).toEqual([]);
}

const timeout = 300_000;

describe(`${strings.length} naughty strings`, () => {
  it('in text, headline and byline of an article', { timeout }, async () => {
    await sendAll({
      fields: { text: (sent) => sent, title: line(300), writer: optionalLine(200) },
      send: ({ text, ...given }) => {
        const mark = `\n\nRef ${randomUUID()}.`;
        return call('POST', '/articles', {
          token: world.tokens.editor,
          body: { text: `${text ?? ''}${mark}`, ...given },
        });
      },
      stored: ({ body }) => {
        const article = body as unknown as ArticleDto;
        const { text } = article.revision;
        expect(article.revision.sha256).toBe(sha256(text));
        return {
          title: article.title,
          writer: article.writer,
          text: text.slice(0, text.lastIndexOf('\n\nRef ')),
        };
      },
    });
  });

  it(
    'in statement and claimant of a new claim, and as the reason of its withdrawal',
    { timeout },
    async () => {
      await sendAll({
        fields: { statement: raw(2_000), claimant: optionalLine(300) },
        send: (given, lane) => postClaim(lane, given),
        stored: ({ body }) => body,
      });
      const made = await readAsOwner<{ id: string }>('SELECT id FROM claim WHERE newsroom_id = $1', [
        world.newsroomId,
      ]);
      let next = 0;
      await sendAll({
        fields: { reason: filled(2_000) },
        send: (body) => act(world.tokens.editor, made[next++]?.id ?? '', 'withdraw', body),
        stored: ({ body }) => body,
      });
    },
  );

  it('in every line of a source', { timeout }, async () => {
    const claims = await Promise.all(
      articles.map(async (article) =>
        addCitation(world.tokens.editor, await makeClaim(world.tokens.editor, article), {
          // A source of its own: what other claims cite is changed in the library.
          title: `Quay rents, ${article.id}`,
        }),
      ),
    );
    await sendAll({
      fields: {
        title: line(500),
        publisher: optionalLine(300),
        author: optionalLine(300),
        passage,
        locator: optionalLine(300),
      },
      send: (body, lane) =>
        keepVersion(claims, lane, (claim) =>
          call('PATCH', `/claims/${claim.id}/sources/${claim.sources[0]?.id}`, {
            token: world.tokens.editor,
            ifMatch: claim.version,
            body,
          }),
        ),
      stored: ({ body }) => ({ ...(body as unknown as ClaimDto).sources[0] }),
    });
  });

  it('in a rationale', { timeout }, async () => {
    const claims = await Promise.all(articles.map((article) => makeClaim(world.tokens.editor, article)));
    await sendAll({
      fields: { rationale },
      send: (body, lane) =>
        keepVersion(claims, lane, (claim) =>
          call('PUT', `/claims/${claim.id}/verdict`, {
            token: world.tokens.editor,
            ifMatch: claim.version,
            body: { rating: null, ...body },
          }),
        ),
      stored: ({ body }) => ({ ...(body as unknown as ClaimDto).verdict }),
    });
  });

  it('as the name of a member', { timeout }, async () => {
    const keys = ['viewer', 'editor', 'editor2', 'reviewer', 'reviewer2', 'both'] as const;
    const members = keys.map((key) => ({ id: world.members[key].id, version: 1 }) as MemberDto);
    await sendAll({
      fields: { name: line(120) },
      send: (body, lane) =>
        keepVersion(members, lane, (member) =>
          call('PATCH', `/members/${member.id}`, {
            token: world.tokens.admin,
            ifMatch: member.version,
            body,
          }),
        ),
      stored: ({ body }) => body,
    });
  });

  it('as label and definition of ratings', { timeout }, async () => {
    let { version } = await getScale(world.tokens.admin);
    const put = (ratings: Rating[]) =>
      call('PUT', '/scale', { token: world.tokens.admin, ifMatch: version, body: { ratings } });
    const plain = ['One', 'Other'].map((label) => ({ label: `${label} ${randomUUID()}`, definition: '' }));
    for (const chunk of listChunks(strings, 18)) {
      const ratings = chunk.map((label, index) => ({ label, definition: chunk.at(-1 - index) ?? '' }));
      const isTaken = ({ label }: Rating) => line(60)(label) !== undefined;
      const refused = ratings.flatMap((rating, index) => (isTaken(rating) ? [] : [`ratings.${index}.label`]));
      if (refused.length > 0) {
        const answer = await put([...ratings, ...plain]);
        expect([answer.status, faultyFields(answer)]).toEqual([422, refused]);
      }
      const taken = [...ratings.filter(isTaken), ...plain];
      const answer = await put(taken);
      expect(answer).toMatchObject({
        status: 200,
        body: { ratings: taken.map(({ label, definition }) => ({ label: label.trim(), definition })) },
      });
      version = Number(answer.body.version);
    }
  });

  it('leave ledgers that hold, and no row without its text', async () => {
    for (const { id } of articles) {
      const { body } = await call<LedgerDto>('GET', `/articles/${id}/ledger`, { token: world.tokens.viewer });
      expect(body.entries.length).toBeGreaterThan(strings.length / lanes);
      expect(findChainFault(body.entries as LedgerEntry[], sha256)).toBeNull();
    }
    const { article, revision, claim } = await countRows(world.newsroomId);
    expect([revision, claim]).toEqual([article, strings.length + 2 * lanes]);
  });
});

function postClaim(lane: number, given: Record<string, string>): Promise<Answer> {
  const article = articles[lane];
  const quote = '41 of the 60 stalls';
  const start = article?.revision.text.indexOf(quote) ?? 0;
  return call('POST', `/articles/${article?.id ?? ''}/claims`, {
    token: world.tokens.editor,
    body: { revision: 1, start, end: start + quote.length, quote, ...given },
  });
}

interface Rating {
  label: string;
  definition: string;
}

/** Goes on from the version that the last change of this lane's row gave. */
async function keepVersion<Row extends { id: string; version: number }>(
  rows: Row[],
  lane: number,
  send: (row: Row) => Promise<Answer>,
): Promise<Answer> {
  const answer = await send(rows[lane] as Row);
  if (answer.status < 300) rows[lane] = answer.body as unknown as Row;
  return answer;
}

/** Runs of at most `size` strings, of which no two are the same label to a scale. */
function listChunks(all: readonly string[], size: number): string[][] {
  const chunks: Map<string, string>[] = [];
  for (const string of all) {
    const label = string.trim().toLowerCase();
    const free = chunks.find((chunk) => chunk.size < size && !chunk.has(label));
    if (free) free.set(label, string);
    else chunks.push(new Map([[label, string]]));
  }
  return chunks.map((chunk) => [...chunk.values()]);
}
