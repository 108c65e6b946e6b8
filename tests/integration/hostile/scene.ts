import { randomUUID } from 'node:crypto';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { RouteContract } from '@/lib/contracts/route-contract';
import { type RouteName, routes } from '@/lib/contracts/routes';
import { getScale, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import { makeWorld, type World } from '../../support/world';

/** A newsroom with an article, a claim in work and one that waits for review. */
export interface Scene {
  world: World;
  article: ArticleDto;
  claim: ClaimDto;
  proposed: ClaimDto;
  ratingIds: string[];
}

export async function makeScene(): Promise<Scene> {
  const world = await makeWorld();
  const token = world.tokens.editor;
  const article = await makeArticle(token);
  const [claim, proposed, { ratings }] = await Promise.all([
    makeClaim(token, article, '41 of the 60 stalls'),
    makeProposedClaim(token, article),
    getScale(token),
  ]);
  return { world, article, claim, proposed, ratingIds: ratings.map(({ id }) => id) };
}

/** The names of the routes that take a body, in the order of the table. */
export const writeNames = (Object.entries(routes) as [RouteName, RouteContract][])
  .filter(([, contract]) => contract.body)
  .map(([name]) => name);

/** A body that each route takes, with every field that it knows. */
export function validBody(
  name: RouteName,
  { article, claim, proposed, ratingIds }: Scene,
): Record<string, unknown> {
  const quote = 'Nobody was asked';
  const start = article.revision.text.indexOf(quote);
  const span = { start, end: start + quote.length, quote };
  const claimFields = { statement: 'Said.', claimant: 'Ida Moen', kind: 'quote', risk: 'high' };
  const articleFields = {
    title: 'Rents',
    writer: 'Ida',
    sourceUrl: 'https://a.example/',
    publishedAt: '2026-01-02',
    dueAt: '2026-01-02T03:04:05Z',
  };
  const source = {
    title: 'Table',
    kind: 'web',
    url: 'https://a.example/',
    publisher: 'Council',
    author: 'Per',
    publishedAt: '2026-01-02',
    accessedAt: '2026-01-02',
    stance: 'context',
    passage: 'A table.',
    locator: 'p. 1',
    primary: true,
  };
  const bodies: Partial<Record<RouteName, Record<string, unknown>>> = {
    createArticle: { text: `Text ${randomUUID()}.`, ...articleFields, allowDuplicate: false },
    updateArticle: articleFields,
    createClaim: { id: randomUUID(), revision: 1, ...span, ...claimFields },
    updateClaim: { ...claimFields, ...span, dueAt: '2026-01-02T03:04:05Z', assigneeId: null },
    setVerdict: {
      rating: ratingIds[0],
      rationale: 'So.',
      rationaleDocument: { type: 'doc', content: [{ type: 'paragraph' }] },
    },
    addSource: { id: randomUUID(), ...source },
    updateSource: source,
    approveClaim: { seal: proposed.seal },
    setDuplicate: { claimId: claim.id },
    markSeen: { sequence: 1 },
    createReport: { correction: 'None.' },
    setScale: {
      ratings: [
        { label: 'Yes', definition: 'So.', order: 1, value: 1 },
        { label: 'No', definition: 'Not so.', order: 2, value: 0 },
      ],
    },
    createMember: {
      name: 'Ida',
      email: `${randomUUID()}@example.com`,
      roles: ['viewer'],
      password: 'seven herons by the weir',
    },
    updateMember: { name: 'Ida', roles: ['viewer'], disabled: false },
    updateNewsroom: { name: 'Desk', publicReports: true },
    changePassword: { currentPassword: 'not this one', newPassword: 'seven herons by the weir' },
    createToken: { name: 'Script', scopes: ['read'] },
  };
  return bodies[name] ?? { reason: 'Because.' };
}

/** Sends a body to a route with everything else in order, so that only the body can be refused. */
export function write(name: RouteName, scene: Scene, body: unknown): Promise<Answer> {
  const { article, claim, proposed, world } = scene;
  const contract: RouteContract = routes[name];
  const target = name === 'updateSource' || contract.access === 'claim.review' ? proposed : claim;
  const id = contract.path.startsWith('/articles')
    ? article.id
    : contract.path.startsWith('/members')
      ? world.members.viewer.id
      : target.id;
  const path = contract.path.replace(':sourceId', proposed.sources[0]?.id ?? '').replace(':id', id);
  const version = contract.path.startsWith('/articles') ? article.version : target.version;
  const ifMatch = contract.path.startsWith('/articles') || contract.path.startsWith('/claims') ? version : 1;
  return call(contract.method, path, {
    token: world.tokens.all,
    body,
    ...(contract.version ? { ifMatch } : {}),
  });
}
