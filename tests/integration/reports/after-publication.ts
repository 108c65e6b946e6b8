import type { ArticleDto, UpdateArticleBody } from '@/lib/contracts/articles';
import type { CreatedLink, PublicationDto } from '@/lib/contracts/publication';
import { call, fetchServer } from '../../support/http';
import type { World } from '../../support/world';
import { publish, signOff } from './signed-article';

/** A page as a reader's browser asks for it, without following where it leads. */
export async function readPage(path: string, headers: Record<string, string> = {}) {
  const response = await fetchServer(path, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
    redirect: 'manual',
  });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, shown: shownOf(html) };
}

/** What a reader sees of a page, and its structured data, without what the framework adds for its scripts. */
const shownOf = (html: string) =>
  html.replace(/<script(?! type="application\/ld\+json")[\s\S]*?<\/script>/g, '');

export async function getVersion(world: World, articleId: string): Promise<number> {
  const answer = await call<ArticleDto>('GET', `/articles/${articleId}`, { token: world.tokens.viewer });
  return answer.body.version;
}

export async function changeDetails(world: World, articleId: string, body: UpdateArticleBody) {
  const ifMatch = await getVersion(world, articleId);
  return call<ArticleDto>('PATCH', `/articles/${articleId}`, { token: world.tokens.editor, ifMatch, body });
}

/** The signatures of two reviewers under the article as it stands; those that stand already stay. */
export async function signTwice(world: World, articleId: string): Promise<void> {
  for (const token of [world.tokens.reviewer, world.tokens.reviewer2]) {
    const answer = await signOff(token, articleId);
    if (answer.status !== 200 && answer.text.includes('already_signed') === false)
      throw new Error(answer.text);
  }
}

/** The next edition of an article whose details have been changed. */
export async function publishNext(world: World, articleId: string, body: Record<string, unknown> = {}) {
  await signTwice(world, articleId);
  const answer = await publish(world.tokens.editor, articleId, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

export async function setPublication(
  world: World,
  articleId: string,
  act: 'unpublish' | 'republish',
  body: Record<string, unknown> = { reason: 'A name in it must not be read.' },
) {
  const ifMatch = await getVersion(world, articleId);
  return call<PublicationDto>('POST', `/articles/${articleId}/${act}`, {
    token: world.tokens.reviewer,
    ifMatch,
    body,
  });
}

export const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

export function makeLink(world: World, articleId: string, body: Record<string, unknown> = {}) {
  return call<CreatedLink>('POST', `/articles/${articleId}/links`, {
    token: world.tokens.editor,
    body: { expiresAt: inAnHour(), ...body },
  });
}
