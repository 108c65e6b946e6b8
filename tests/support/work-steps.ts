import { randomUUID } from 'node:crypto';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import type { Role } from '@/lib/domain/vocabulary';
import type { Actor } from '@/lib/server/auth/actor';
import { getDb } from '@/lib/server/db';
import { loadArticle } from '@/lib/server/queries/articles/load-article';
import { loadClaim } from '@/lib/server/queries/claims/load-claim';
import { buildClaims } from '@/prisma/builders/build-claim';
import { getScale, makeArticle } from './claim-steps';
import { call, fetchServer } from './http';
import { revise } from './revision-steps';

/** Somebody who acts: by requests, or in what a test prepares without one. */
export interface Hand {
  id: string;
  token: string;
  actor: Actor;
}

/** Where work is done: in an article, beside people whose work is not looked at. */
export interface Desk {
  /** An editor, who takes every step of the first check that is not the work itself. */
  author: Hand;
  /** Another editor, who changes the text, closes and answers. */
  colleague: Hand;
  articleId: string;
}

/** Where somebody works: what they did is looked for in this claim. */
export interface Bench extends Desk {
  who: Hand;
  claim: ClaimDto;
  stall: Stall;
}

/** Where somebody's work stands: in the claim, in the sentence under it, in the whole article, or nowhere. */
export type StandsIn = 'claim' | 'sentence' | 'article' | 'nothing';

/** One kind of work on a claim that goes on to be proposed, and what is said to whoever did it and wants to approve. */
export interface KindOfWork {
  name: string;
  /** The role that it takes; null for none. */
  role: Extract<Role, 'editor' | 'reviewer'> | null;
  stands: StandsIn;
  /** Names the part; empty where nothing stands. */
  words: string;
  /** What they do to the text or the article before anybody marks the claim. */
  before?: (bench: Omit<Bench, 'claim'>) => Promise<unknown>;
  /** Steps of the first check that they take, and what they say with the mark. */
  own?: readonly Step[];
  mark?: { statement: string };
  /** What they do to the claim that is proposed. */
  work?: (bench: Bench) => Promise<unknown>;
}

/** A sentence of its own for each worker, and another place that says the same. */
export interface Stall {
  sentence: string;
  quote: string;
  headline: string;
}

const wares = ['Rope', 'Net', 'Oyster', 'Lamp', 'Sail', 'Anchor', 'Barrel', 'Candle', 'Ferry', 'Chart'];
/** What comes after the stalls. */
export const closingSentence = 'The council owns 41 of the 60 stalls on the quay.';
/** What the claim stands on that is closed by nobody. */
export const soundQuote = 'owns 41 of the 60 stalls';

export function stallAt(index: number): Stall {
  const ware = wares[index % wares.length] ?? '';
  const rent = 412 + 37 * index;
  return {
    sentence: `Nobody at the ${ware.toLowerCase()} stall denies that it paid ${rent} crowns of rent in May ${1990 + index}.`,
    quote: `paid ${rent} crowns of rent`,
    headline: `${ware} sellers pay ${rent} crowns each month`,
  };
}

/** An article with a stall for each of so many workers. */
export function makeStallArticle(token: string, count: number): Promise<ArticleDto> {
  const stalls = Array.from({ length: count }, (_, index) => stallAt(index));
  const paragraphs = stalls.flatMap(({ headline, sentence }) => [headline, sentence]);
  return makeArticle(token, { text: [...paragraphs, closingSentence, `Ref ${randomUUID()}.`].join('\n\n') });
}

/** The article as it is just now. */
export function getArticle({ author, articleId }: Desk): Promise<ArticleDto> {
  return loadArticle(getDb(), author.actor, articleId);
}

/** A request that must not be refused. */
export async function send(
  { token }: Hand,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  ifMatch?: number,
  body?: Record<string, unknown>,
): Promise<ClaimDto> {
  const answer = await call<ClaimDto>(method, path, {
    token,
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(body ? { body } : {}),
  });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.body;
}

/** The same below the address of a claim, at the version of it that is given. */
export function sendOn(
  hand: Hand,
  { id, version }: Pick<ClaimDto, 'id' | 'version'>,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: Record<string, unknown>,
): Promise<ClaimDto> {
  return send(hand, method, `/claims/${id}${path}`, version, body);
}

/** A claim as it is just now. */
export function asItIs({ author }: Pick<Desk, 'author'>, { id }: { id: string }): Promise<ClaimDto> {
  return loadClaim(getDb(), author.actor, id);
}

export async function ratingId(token: string, label: string): Promise<string> {
  const { ratings } = await getScale(token);
  const rating = ratings.find((one) => one.label === label);
  if (!rating) throw new Error(`The scale has no rating “${label}”`);
  return rating.id;
}

export const rationale = 'The council’s own table says otherwise.';
export const passage = 'Rents rose by 9 per cent';
/** The passage stands in it twice. */
export const copyText = `${passage}, says the council. Again: ${passage}.`;

/** A source that no other claim cites. */
export function ownSource(over: Record<string, unknown> = {}): Record<string, unknown> {
  return { title: `Letter ${randomUUID()}`, kind: 'document', stance: 'supports', passage, ...over };
}

/** A source in the library that no claim cites. */
export async function makeLibrarySource({ token }: Hand, title: string): Promise<LibrarySourceDto> {
  const body = { kind: 'document', title };
  const answer = await call<LibrarySourceDto>('POST', '/sources', { token, body });
  if (answer.status !== 201) throw new Error(`POST /sources: ${answer.text}`);
  return answer.body;
}

/** Something done to the claim's first source in the library, at the version that it has just now. */
export async function sendOnSource(
  hand: Hand,
  { sources }: ClaimDto,
  method: 'POST' | 'PATCH',
  path: string,
  body: Record<string, unknown>,
): Promise<void> {
  const address = `/sources/${sources[0]?.sourceId}`;
  const { version } = (await call<LibrarySourceDto>('GET', address, { token: hand.token })).body;
  await send(hand, method, address + path, version, body);
}

/** A step of the first check of a claim. */
export type Step = 'mark' | 'verdict' | 'source' | 'submit';

export interface FirstCheck {
  who: Hand;
  /** The steps that are theirs; the author takes the others. */
  own: readonly Step[];
  quote: string;
  mark?: { statement?: string };
  rating?: string;
}

/** A claim with a verdict that asks for other words, and with a source, proposed. */
export async function proposeClaim(desk: Desk, plan: FirstCheck): Promise<ClaimDto> {
  const { own, quote, mark = {}, rating = 'False' } = plan;
  const by = (step: Step) => (own.includes(step) ? 'who' : 'author');
  const actors = { who: plan.who.actor, author: desk.author.actor };
  const source = { title: `Letter ${randomUUID()}`, kind: 'document', stance: 'supports', passage } as const;
  const [claim] = await buildClaims(getDb(), actors, await getArticle(desk), [
    {
      ...{ quote, by: by('mark') },
      ...mark,
      steps: [
        { do: 'verdict', by: by('verdict'), rating, rationale },
        { do: 'source', by: by('source'), source },
        { do: 'submit', by: by('submit') },
      ],
    },
  ]);
  if (!claim) throw new Error('No claim was made');
  return claim;
}

/** Changes words of the text as this person, and what else is said with it. */
export async function changeText(
  { token }: Hand,
  { articleId }: Desk,
  from: string,
  to: string,
): Promise<number> {
  return (await revise(token, articleId, [[from, to]])).revision.number;
}

/** Uploads a text as the newest copy of the claim's first source. */
export async function uploadText(
  { token }: Hand,
  { sources }: ClaimDto,
  text: string,
): Promise<{ snapshotId: string }> {
  const response = await fetchServer(`/api/v1/sources/${sources[0]?.sourceId}/copies?name=page.txt`, {
    method: 'POST',
    body: text,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
  });
  if (!response.ok) throw new Error(await response.text());
  const { copy } = (await response.json()) as { copy: { snapshotId: string } };
  return copy;
}
