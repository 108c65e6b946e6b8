import type { ClaimDto } from '@/lib/contracts/claims';
import type { NewsroomDto, UpdateNewsroomBody } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { buildCopy } from '@/prisma/builders/build-copy';
import { getClaim } from './claim-steps';
import { call } from './http';
import type { World } from './world';

export const contactBody = {
  person: 'Per Aas',
  channel: 'phone',
  question: 'How much do the stalls pay?',
  askedAt: '2026-11-20T10:00:00Z',
};

export function logContact(token: string, claim: { id: string }, over: Record<string, unknown> = {}) {
  return call<ClaimDto>('POST', `/claims/${claim.id}/contacts`, { token, body: { ...contactBody, ...over } });
}

export function changeContact(
  token: string,
  claim: Pick<ClaimDto, 'id' | 'version'>,
  contactId: string,
  body: Record<string, unknown>,
) {
  const path = `/claims/${claim.id}/contacts/${contactId}`;
  return call<ClaimDto>('PATCH', path, { token, body, ifMatch: claim.version });
}

/** Stores a text as the newest copy of the source that the claim cites last; the claim as it is then. */
export async function storeText(world: World, { id, sources }: ClaimDto, text: string): Promise<ClaimDto> {
  const writer = { newsroomId: world.newsroomId, memberId: world.members.editor.id, idempotency: null };
  const file = { name: 'page.txt', bytes: Buffer.from(text) };
  await buildCopy(getDb(), writer, sources.at(-1)?.sourceId ?? '', file);
  return getClaim(world.tokens.editor, id);
}

export async function setNewsroom(world: World, body: UpdateNewsroomBody): Promise<void> {
  const token = world.tokens.admin;
  const { body: newsroom } = await call<NewsroomDto>('GET', '/newsroom', { token });
  const answer = await call('PATCH', '/newsroom', { token, ifMatch: newsroom.version, body });
  if (answer.status !== 200) throw new Error(`settings: ${answer.text}`);
}
